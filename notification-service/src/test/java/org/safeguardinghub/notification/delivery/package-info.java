/** Tests, as sentences. */
@NullMarked
package org.safeguardinghub.notification.delivery;

import org.jspecify.annotations.NullMarked;
