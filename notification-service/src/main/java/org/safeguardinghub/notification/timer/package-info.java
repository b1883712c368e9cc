/** Clocks that run towards a decision, and the rungs at which somebody is told. */
@ApplicationModule(allowedDependencies = {"alert"})
@NullMarked
package org.safeguardinghub.notification.timer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
