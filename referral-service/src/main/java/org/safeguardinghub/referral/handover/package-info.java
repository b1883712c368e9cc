/** A contact goes from one worker to another, and is never between two. */
@ApplicationModule(allowedDependencies = {"contact", "workforce"})
@NullMarked
package org.safeguardinghub.referral.handover;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
