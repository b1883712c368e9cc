/** A practitioner sends many referrals in one file, and reads what became of each row. */
@NullMarked
package org.safeguardinghub.dashboard.bulk;

import org.jspecify.annotations.NullMarked;
