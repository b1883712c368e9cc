/** The delivery log over HTTP. */
@NullMarked
package org.safeguardinghub.notification.delivery.web;

import org.jspecify.annotations.NullMarked;
