/** The direct way in when the broker is down and a child is in danger. */
@NullMarked
package org.safeguardinghub.notification.arrival.web;

import org.jspecify.annotations.NullMarked;
