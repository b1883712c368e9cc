/** The numbers of a person: who says that it is theirs, how sure we are, and what the national record says. */
@ApplicationModule(allowedDependencies = {"form", "contact", "workforce"})
@NullMarked
package org.safeguardinghub.referral.identifier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
