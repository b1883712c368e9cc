/** Who knew what when: everything that was said and done about a child, across agencies, as of any instant. */
@ApplicationModule(allowedDependencies = {"contact", "people", "workforce"})
@NullMarked
package org.safeguardinghub.referral.chronology;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
