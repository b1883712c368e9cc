/** Facts that referral-service publishes on {@code hub.referral}. */
@NullMarked
package org.safeguardinghub.contracts.referral;

import org.jspecify.annotations.NullMarked;
