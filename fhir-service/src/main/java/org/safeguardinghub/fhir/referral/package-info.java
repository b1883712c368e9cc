/** A referral from a health system, put into the hub's words, and the hub's answer, put back into theirs. */
@NullMarked
package org.safeguardinghub.fhir.referral;

import org.jspecify.annotations.NullMarked;
