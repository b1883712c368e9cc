/** Telling the right people in time, over a channel that is safe for the child. */
@NullMarked
package org.safeguardinghub.notification;

import org.jspecify.annotations.NullMarked;
