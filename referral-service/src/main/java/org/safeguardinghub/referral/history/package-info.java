/** What was known of the same children before, who has read it, and whether it makes a pattern. */
@ApplicationModule(allowedDependencies = {"contact", "verdict", "workforce"})
@NullMarked
package org.safeguardinghub.referral.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
