/** Where worries about children arrive, wait in order of urgency, and are taken up by somebody. */
@NullMarked
package org.safeguardinghub.referral;

import org.jspecify.annotations.NullMarked;
