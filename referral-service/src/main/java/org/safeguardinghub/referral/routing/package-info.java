/** Where a contact goes besides a decision: back to its sender with a question, to an open case, to another authority, to its end. */
@ApplicationModule(allowedDependencies = {"calendar", "contact", "verdict", "workforce"})
@NullMarked
package org.safeguardinghub.referral.routing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
