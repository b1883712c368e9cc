/** A load that keeps its pace however slow the answers are. */
@NullMarked
package org.safeguardinghub.bench.load;

import org.jspecify.annotations.NullMarked;
