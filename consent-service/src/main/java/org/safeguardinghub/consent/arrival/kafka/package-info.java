/** Hears referral-service. */
@NullMarked
package org.safeguardinghub.consent.arrival.kafka;

import org.jspecify.annotations.NullMarked;
