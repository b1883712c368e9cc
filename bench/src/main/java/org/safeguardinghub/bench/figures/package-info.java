/** What was measured, and how it is written down. */
@NullMarked
package org.safeguardinghub.bench.figures;

import org.jspecify.annotations.NullMarked;
