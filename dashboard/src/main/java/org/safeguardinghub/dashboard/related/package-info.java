/** What lies beside a referral: reports of the same event, brothers and sisters, open cases, addresses, who lives there. */
@NullMarked
package org.safeguardinghub.dashboard.related;

import org.jspecify.annotations.NullMarked;
