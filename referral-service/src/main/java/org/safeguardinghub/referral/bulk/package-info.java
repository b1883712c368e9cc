/** Many referrals in one file, for partners without an interface of their own: a row that is wrong never loses the others. */
@ApplicationModule(allowedDependencies = {"calendar", "contact", "form", "workforce"})
@NullMarked
package org.safeguardinghub.referral.bulk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
