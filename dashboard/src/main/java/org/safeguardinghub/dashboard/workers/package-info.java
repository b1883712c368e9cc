/** The people who work here, as pages: workload, absence, duty, handing everything on. */
@NullMarked
package org.safeguardinghub.dashboard.workers;

import org.jspecify.annotations.NullMarked;
