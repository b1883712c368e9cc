/** The network that opens for a contact, and the people a referral suggests for it. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.safeguardinghub.network.family;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
