/** Restricted records that are opened in an emergency, for a short time and under everybody's eyes. */
@ApplicationModule(allowedDependencies = {"calendar", "contact", "people", "workforce"})
@NullMarked
package org.safeguardinghub.referral.breakglass;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
