/** Messages on their way to agencies: tried, tried again, handed to the next safe channel. */
@ApplicationModule(allowedDependencies = {"agency", "alert", "register"})
@NullMarked
package org.safeguardinghub.notification.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
