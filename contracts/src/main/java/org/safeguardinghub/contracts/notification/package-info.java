/** Facts that notification-service publishes on {@code hub.notification}. */
@NullMarked
package org.safeguardinghub.contracts.notification;

import org.jspecify.annotations.NullMarked;
