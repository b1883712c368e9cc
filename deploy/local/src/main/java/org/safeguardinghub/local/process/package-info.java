/** Starts other programs and makes sure that none of them is left behind. */
@NullMarked
package org.safeguardinghub.local.process;

import org.jspecify.annotations.NullMarked;
