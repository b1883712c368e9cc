/** Who knew what when, as pages. */
@NullMarked
package org.safeguardinghub.dashboard.chronology;

import org.jspecify.annotations.NullMarked;
