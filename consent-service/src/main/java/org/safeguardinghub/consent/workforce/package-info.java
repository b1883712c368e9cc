/** The people who work here: who may do what, and by whom something was written down. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.safeguardinghub.consent.workforce;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
