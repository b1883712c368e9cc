/** A contact goes from one worker to another, and is never between two; so does everything of somebody who leaves. */
@ApplicationModule(allowedDependencies = {"contact", "staffing", "workforce"})
@NullMarked
package org.safeguardinghub.referral.handover;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
