/** Rules and code tables in files people can read, each mistake named with its line. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.safeguardinghub.consent.datafile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
