/** Agencies are asked what they know, reminded, told that no answer is wanted any more, or invited to a discussion. */
@ApplicationModule(allowedDependencies = {"delivery", "register"})
@NullMarked
package org.safeguardinghub.notification.enquiry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
