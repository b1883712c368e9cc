/** The contacts that somebody may have to be told about: reference, sender and holder, and no more. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.safeguardinghub.notification.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
