/** Tests, as sentences. */
@NullMarked
package org.safeguardinghub.notification;

import org.jspecify.annotations.NullMarked;
