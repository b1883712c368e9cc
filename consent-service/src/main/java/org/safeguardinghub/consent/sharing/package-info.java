/** The sharing record of a contact: on what basis it was shared, what the family knows, and what is restricted. */
@ApplicationModule(allowedDependencies = {"agreement", "boundary", "datafile"})
@NullMarked
package org.safeguardinghub.consent.sharing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
