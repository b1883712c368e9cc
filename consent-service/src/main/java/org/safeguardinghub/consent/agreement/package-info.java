/** What families say to receiving a service: who said it, to what, how they were told, and until when it holds. */
@ApplicationModule(allowedDependencies = {"boundary", "datafile", "workforce"})
@NullMarked
package org.safeguardinghub.consent.agreement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
