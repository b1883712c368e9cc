/** What has to be observed about people: confidential addresses, safe ways to reach them, and who of us is kept out. */
@ApplicationModule(allowedDependencies = {"contact", "form", "people", "workforce"})
@NullMarked
package org.safeguardinghub.referral.restriction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
