/** How the authority works, as pages: proposed by one person and approved by another. */
@NullMarked
package org.safeguardinghub.dashboard.administration;

import org.jspecify.annotations.NullMarked;
