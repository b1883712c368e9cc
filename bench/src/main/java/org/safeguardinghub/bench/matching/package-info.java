/** How well people are found again, on invented people whose records are known to be of one person or of two. */
@NullMarked
package org.safeguardinghub.bench.matching;

import org.jspecify.annotations.NullMarked;
