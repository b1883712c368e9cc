/** Who the agencies are and how each can be reached safely. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.safeguardinghub.notification.agency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
