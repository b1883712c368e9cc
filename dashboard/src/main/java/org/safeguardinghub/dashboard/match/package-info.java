/** Is this the same child, or the same adult? Both records side by side, in words. */
@NullMarked
package org.safeguardinghub.dashboard.match;

import org.jspecify.annotations.NullMarked;
