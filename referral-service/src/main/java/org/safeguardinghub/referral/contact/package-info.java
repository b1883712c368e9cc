/** A worry at the front door: how it arrives, how it waits, and who takes it up. */
@ApplicationModule(allowedDependencies = {"calendar", "form", "rating", "verdict", "workforce"})
@NullMarked
package org.safeguardinghub.referral.contact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
