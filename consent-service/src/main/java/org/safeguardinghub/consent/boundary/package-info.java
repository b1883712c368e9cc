/** Whose rows a transaction may touch, so that a query that forgets to ask leaks nothing. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.safeguardinghub.consent.boundary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
