/** What agencies decided not to share: why, at what level, and when somebody has to look at it again. */
@ApplicationModule(allowedDependencies = {"boundary", "datafile", "workforce"})
@NullMarked
package org.safeguardinghub.consent.nondisclosure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
