/** How long records are kept, and what must not go although its time has come. */
@ApplicationModule(allowedDependencies = {"boundary", "datafile", "workforce"})
@NullMarked
package org.safeguardinghub.consent.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
