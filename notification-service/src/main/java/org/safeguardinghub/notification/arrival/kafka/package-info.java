/** Facts heard from referral-service. */
@NullMarked
package org.safeguardinghub.notification.arrival.kafka;

import org.jspecify.annotations.NullMarked;
