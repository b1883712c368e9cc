/** What follows a signed decision: a referral in the statutory sense, its assessments, enquiries, plans and its end. */
@ApplicationModule(allowedDependencies = {"calendar", "contact", "decision", "form", "verdict", "workforce"})
@NullMarked
package org.safeguardinghub.referral.statutory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
