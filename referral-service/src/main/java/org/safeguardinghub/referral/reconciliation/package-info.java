/** Who lives there? Where sources disagree a person says, so that no child of a household is left out. */
@ApplicationModule(allowedDependencies = {"contact", "form", "incident", "people", "workforce"})
@NullMarked
package org.safeguardinghub.referral.reconciliation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
