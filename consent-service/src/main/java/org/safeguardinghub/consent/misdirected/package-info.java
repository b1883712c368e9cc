/** Information that went to somebody it was not meant for: getting it back, who is told, and by when the law asks it. */
@ApplicationModule(allowedDependencies = {"boundary", "disclosure", "sharing", "workforce"})
@NullMarked
package org.safeguardinghub.consent.misdirected;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
