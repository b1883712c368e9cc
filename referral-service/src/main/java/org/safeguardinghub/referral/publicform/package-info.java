/** What somebody without an account tells us in a few answers: taken in, and nothing done about it by a machine. */
@ApplicationModule(allowedDependencies = {"contact", "form", "workforce"})
@NullMarked
package org.safeguardinghub.referral.publicform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
