/** What other services hear of people: ids only. */
@NullMarked
package org.safeguardinghub.referral.people.kafka;

import org.jspecify.annotations.NullMarked;
