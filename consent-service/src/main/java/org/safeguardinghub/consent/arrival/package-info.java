/** The switchboard for what referral-service says: one order for all that concerns a contact, its erasing among it. */
@ApplicationModule(allowedDependencies = {"agreement", "erasure", "nondisclosure", "sharing"})
@NullMarked
package org.safeguardinghub.consent.arrival;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
