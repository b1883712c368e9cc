/** What a worker reads about the sharing of one contact, in plain sentences. */
@ApplicationModule(allowedDependencies = {"agreement", "datafile", "disclosure", "sharing", "workforce"})
@NullMarked
package org.safeguardinghub.consent.overview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
