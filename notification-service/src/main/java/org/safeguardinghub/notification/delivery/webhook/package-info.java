/** Thin signed notices to a partner system, sent only to an address that was checked. */
@NullMarked
package org.safeguardinghub.notification.delivery.webhook;

import org.jspecify.annotations.NullMarked;
