/** All that was told and raised about contacts, for whoever answers a subject access request. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.safeguardinghub.notification.held;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
