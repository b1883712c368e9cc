/** Deciding what happens next for each child: a worker proposes, a manager who is somebody else signs. */
@ApplicationModule(allowedDependencies = {"contact", "form", "history", "rating", "verdict", "workforce"})
@NullMarked
package org.safeguardinghub.referral.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
