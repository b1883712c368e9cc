/** The out-of-hours list, and the list for paper when nothing else works. */
@NullMarked
package org.safeguardinghub.dashboard.downtime;

import org.jspecify.annotations.NullMarked;
