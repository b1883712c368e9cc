/** A form that somebody writes by hand, leaves and takes up again; nobody outside their agency ever sees it. */
@ApplicationModule(allowedDependencies = {"contact", "form", "workforce"})
@NullMarked
package org.safeguardinghub.referral.draft;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
