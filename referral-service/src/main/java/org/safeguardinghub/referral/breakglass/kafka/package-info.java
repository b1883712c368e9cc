/** What other services hear of emergency openings: ids only. */
@NullMarked
package org.safeguardinghub.referral.breakglass.kafka;

import org.jspecify.annotations.NullMarked;
