/** What goes on while the door is shut or the hub is down: who must look now, and a list on paper. */
@ApplicationModule(
        allowedDependencies = {"administration", "calendar", "contact", "form", "rating", "staffing", "workforce"})
@NullMarked
package org.safeguardinghub.referral.downtime;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
