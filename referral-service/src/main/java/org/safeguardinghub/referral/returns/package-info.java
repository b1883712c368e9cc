/** What an authority tells the government about its referrals: the census, the inspectors' lists, the daily return. */
@ApplicationModule(allowedDependencies = {"calendar", "contact", "form", "statutory", "verdict", "workforce"})
@NullMarked
package org.safeguardinghub.referral.returns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
