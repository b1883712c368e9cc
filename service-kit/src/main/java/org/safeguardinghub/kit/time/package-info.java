/** Time comes in from here, so that a test can hand in another. */
@NullMarked
package org.safeguardinghub.kit.time;

import org.jspecify.annotations.NullMarked;
