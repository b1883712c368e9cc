/** Tests, as sentences. */
@NullMarked
package org.safeguardinghub.notification.delivery.mail;

import org.jspecify.annotations.NullMarked;
