/** Log lines as JSON, and a guard that masks what should never have been written. */
@NullMarked
package org.safeguardinghub.kit.logging;

import org.jspecify.annotations.NullMarked;
