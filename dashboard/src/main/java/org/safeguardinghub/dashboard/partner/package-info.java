/** What a partner agency's practitioner sees of the referrals it sent. */
@NullMarked
package org.safeguardinghub.dashboard.partner;

import org.jspecify.annotations.NullMarked;
