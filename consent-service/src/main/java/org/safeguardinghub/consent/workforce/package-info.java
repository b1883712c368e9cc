/** Who may do what here. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.safeguardinghub.consent.workforce;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
