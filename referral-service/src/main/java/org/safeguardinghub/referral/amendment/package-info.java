/** What whoever told us says later: more, something else, or that they take it back. The front door keeps it all. */
@ApplicationModule(allowedDependencies = {"calendar", "contact", "form", "restriction", "routing", "workforce"})
@NullMarked
package org.safeguardinghub.referral.amendment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
