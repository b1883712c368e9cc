/** Tests, as sentences. */
@NullMarked
package org.safeguardinghub.notification.alert;

import org.jspecify.annotations.NullMarked;
