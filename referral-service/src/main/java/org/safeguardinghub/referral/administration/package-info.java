/** What an authority settles for itself: how it counts time. */
@ApplicationModule(allowedDependencies = {"calendar"})
@NullMarked
package org.safeguardinghub.referral.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
