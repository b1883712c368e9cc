/** What somebody here must look at now, from the call to the all-clear. */
@NullMarked
package org.safeguardinghub.dashboard.alert;

import org.jspecify.annotations.NullMarked;
