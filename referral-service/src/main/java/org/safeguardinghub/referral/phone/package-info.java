/** A worker writes down what somebody tells them by telephone or at the counter, while they listen. */
@ApplicationModule(allowedDependencies = {"contact", "form", "workforce"})
@NullMarked
package org.safeguardinghub.referral.phone;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
