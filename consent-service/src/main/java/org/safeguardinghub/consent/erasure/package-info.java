/** What this service lets go of when referral-service has erased a contact (ADR 0053). */
@ApplicationModule(allowedDependencies = {"boundary", "subjectaccess"})
@NullMarked
package org.safeguardinghub.consent.erasure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
