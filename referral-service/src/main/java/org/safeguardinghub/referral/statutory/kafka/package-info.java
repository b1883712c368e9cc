/** Referrals as the other services hear of them. */
@NullMarked
package org.safeguardinghub.referral.statutory.kafka;

import org.jspecify.annotations.NullMarked;
