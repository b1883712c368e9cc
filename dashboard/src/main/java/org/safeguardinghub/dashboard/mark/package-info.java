/** How urgent something is, in shape and words: rating, danger, clock, owner. */
@NullMarked
package org.safeguardinghub.dashboard.mark;

import org.jspecify.annotations.NullMarked;
