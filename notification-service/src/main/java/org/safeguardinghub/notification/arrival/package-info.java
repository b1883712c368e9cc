/** A worry has reached the front door: who is told, and which clocks start. */
@ApplicationModule(
        allowedDependencies = {"alert", "delivery", "enquiry", "erasure", "escalation", "progress", "register", "timer"
        })
@NullMarked
package org.safeguardinghub.notification.arrival;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
