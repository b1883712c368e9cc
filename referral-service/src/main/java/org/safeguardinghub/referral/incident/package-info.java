/** Several reports of one event, brothers and sisters, and open cases: what belongs together is seen together. */
@ApplicationModule(allowedDependencies = {"contact", "workforce"})
@NullMarked
package org.safeguardinghub.referral.incident;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
