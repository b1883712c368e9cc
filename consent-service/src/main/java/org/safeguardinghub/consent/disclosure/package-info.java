/** May this recipient have this about this child, and why: the decision, its rules and its ledger. */
@ApplicationModule(allowedDependencies = {"agreement", "arrangement", "boundary", "datafile", "sharing", "workforce"})
@NullMarked
package org.safeguardinghub.consent.disclosure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
