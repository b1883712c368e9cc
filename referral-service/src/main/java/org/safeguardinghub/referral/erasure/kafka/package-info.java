/** News of what was erased goes into the outbox. */
@NullMarked
package org.safeguardinghub.referral.erasure.kafka;

import org.jspecify.annotations.NullMarked;
