/** All that is held here about one person, for whoever answers a subject access request. */
@ApplicationModule(allowedDependencies = {"chronology", "contact", "people", "restriction", "workforce"})
@NullMarked
package org.safeguardinghub.referral.held;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
