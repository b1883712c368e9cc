/** Which sharing agreements are signed with which agency, what they cover, and until when. */
@ApplicationModule(allowedDependencies = {"boundary", "datafile", "workforce"})
@NullMarked
package org.safeguardinghub.consent.arrangement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
