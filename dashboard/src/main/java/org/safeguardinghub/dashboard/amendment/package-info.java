/** Changing or completing what was told of a child, with the reason, and taking it back; nothing told before is lost. */
@NullMarked
package org.safeguardinghub.dashboard.amendment;

import org.jspecify.annotations.NullMarked;
