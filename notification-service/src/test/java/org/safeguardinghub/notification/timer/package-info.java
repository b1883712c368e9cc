/** Tests, as sentences. */
@NullMarked
package org.safeguardinghub.notification.timer;

import org.jspecify.annotations.NullMarked;
