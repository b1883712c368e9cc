/** consent-service, asked how long records are kept and what must stay. */
@NullMarked
package org.safeguardinghub.referral.erasure.client;

import org.jspecify.annotations.NullMarked;
