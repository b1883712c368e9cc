/** How urgent a person thinks a worry is, how that changed and why, and how long partners have to say what they know. */
@ApplicationModule(allowedDependencies = {"calendar", "workforce"})
@NullMarked
package org.safeguardinghub.referral.rating;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
