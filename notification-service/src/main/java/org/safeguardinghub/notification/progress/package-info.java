/** How far a contact has come: which clocks run, whom a step asks to look, and what its sender is told. */
@ApplicationModule(allowedDependencies = {"alert", "delivery", "escalation", "register", "timer"})
@NullMarked
package org.safeguardinghub.notification.progress;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
