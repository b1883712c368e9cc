/** Somebody must look now: alerts, from raised to acknowledged. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.safeguardinghub.notification.alert;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
