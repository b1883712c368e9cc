/** What a partner may say about a worry, and how we read it: every fault at once, no answer lost. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.safeguardinghub.referral.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
