/** Who lives around the children of a contact, handed to our own services as far as the disclosure decision allows. */
@ApplicationModule(allowedDependencies = {"contact", "form"})
@NullMarked
package org.safeguardinghub.referral.household;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
