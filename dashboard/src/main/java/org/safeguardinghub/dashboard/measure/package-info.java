/** How well the front door works: each measure with its definition, its run chart and the same numbers as a table. */
@NullMarked
package org.safeguardinghub.dashboard.measure;

import org.jspecify.annotations.NullMarked;
