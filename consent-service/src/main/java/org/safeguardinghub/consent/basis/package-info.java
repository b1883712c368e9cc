/** On what lawful basis each sharing of a contact stands: never what a family said to a service. */
@ApplicationModule(allowedDependencies = {"boundary", "datafile", "sharing", "workforce"})
@NullMarked
package org.safeguardinghub.consent.basis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
