/** The working calendar: which days and hours count, and when a decision about a worry is due. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.safeguardinghub.referral.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
