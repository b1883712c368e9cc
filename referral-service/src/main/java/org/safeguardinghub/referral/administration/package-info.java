/** What an authority settles for itself, by two people and from a date on: how it counts time, what it calls things. */
@ApplicationModule(allowedDependencies = {"calendar", "rating", "workforce"})
@NullMarked
package org.safeguardinghub.referral.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
