/** Who has how much to do, who is away, who is on duty, and what lies unanswered between two people. */
@ApplicationModule(allowedDependencies = {"administration", "calendar", "contact", "workforce"})
@NullMarked
package org.safeguardinghub.referral.staffing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
