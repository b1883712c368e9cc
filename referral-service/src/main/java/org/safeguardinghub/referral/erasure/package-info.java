/** Contacts whose time is over: which they are, what keeps them, and how two people have them erased (ADR 0053). */
@ApplicationModule(allowedDependencies = {"calendar", "contact", "workforce"})
@NullMarked
package org.safeguardinghub.referral.erasure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
