/** Asking other agencies what they know about a child, lawfully and in time, and hearing what they say. */
@ApplicationModule(allowedDependencies = {"administration", "calendar", "chronology", "contact", "form", "rating", "workforce"})
@NullMarked
package org.safeguardinghub.referral.enquiry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
