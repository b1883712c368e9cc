/** What other services hear of restrictions: ids and codes only. */
@NullMarked
package org.safeguardinghub.referral.restriction.kafka;

import org.jspecify.annotations.NullMarked;
