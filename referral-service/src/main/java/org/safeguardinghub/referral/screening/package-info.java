/** The first look: settling who the people are, and how urgent the worry is. */
@ApplicationModule(allowedDependencies = {"calendar", "contact", "rating", "workforce"})
@NullMarked
package org.safeguardinghub.referral.screening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
