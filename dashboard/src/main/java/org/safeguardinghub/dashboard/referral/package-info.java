/** One referral on one screen, and taking responsibility for it. */
@NullMarked
package org.safeguardinghub.dashboard.referral;

import org.jspecify.annotations.NullMarked;
