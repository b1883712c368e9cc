/** What ends here, and what may not begin again, when referral-service has erased a contact (ADR 0053). */
@ApplicationModule(allowedDependencies = {"alert", "delivery", "register", "timer"})
@NullMarked
package org.safeguardinghub.notification.erasure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
