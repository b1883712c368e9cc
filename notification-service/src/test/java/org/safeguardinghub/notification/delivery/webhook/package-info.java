/** Tests, as sentences. */
@NullMarked
package org.safeguardinghub.notification.delivery.webhook;

import org.jspecify.annotations.NullMarked;
