/** Alerts over HTTP, for the people they are meant for. */
@NullMarked
package org.safeguardinghub.notification.alert.web;

import org.jspecify.annotations.NullMarked;
