/** How well the front door works, in numbers that single out no child. */
@ApplicationModule(allowedDependencies = {"contact", "workforce"})
@NullMarked
package org.safeguardinghub.referral.measures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
