/** Files sent with a referral or an answer: what they are is looked at, and nobody opens one that was not scanned. */
@ApplicationModule(allowedDependencies = {"contact", "enquiry", "workforce"})
@NullMarked
package org.safeguardinghub.referral.attachment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
