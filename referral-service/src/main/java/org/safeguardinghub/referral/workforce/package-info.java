/** The people who work at the front door. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.safeguardinghub.referral.workforce;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
