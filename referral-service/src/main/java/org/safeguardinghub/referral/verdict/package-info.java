/** What is decided about each child of a contact, by whom it was proposed and signed, and on what. */
@ApplicationModule(allowedDependencies = {"rating", "workforce"})
@NullMarked
package org.safeguardinghub.referral.verdict;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
