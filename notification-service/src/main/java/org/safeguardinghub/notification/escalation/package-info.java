/** Who is called when somebody must look at once, and who is called next when nobody answers. */
@ApplicationModule(allowedDependencies = {"agency", "alert", "delivery"})
@NullMarked
package org.safeguardinghub.notification.escalation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
