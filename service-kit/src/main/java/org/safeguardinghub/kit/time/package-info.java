/** Time comes in from here, so that a test can hand in another; and which times somebody may name. */
@NullMarked
package org.safeguardinghub.kit.time;

import org.jspecify.annotations.NullMarked;
