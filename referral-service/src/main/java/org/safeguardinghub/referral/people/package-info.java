/** Who the children and adults of the contacts are, across contacts, families and names. */
@ApplicationModule(allowedDependencies = {"contact", "form", "identifier", "workforce"})
@NullMarked
package org.safeguardinghub.referral.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
