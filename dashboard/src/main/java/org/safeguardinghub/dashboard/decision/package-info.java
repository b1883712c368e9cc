/** Saying what should happen for each child, and a manager's agreement or question. */
@NullMarked
package org.safeguardinghub.dashboard.decision;

import org.jspecify.annotations.NullMarked;
