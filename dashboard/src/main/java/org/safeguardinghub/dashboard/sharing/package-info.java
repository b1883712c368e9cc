/** What is shared about one referral: who may see what and why, what the family said, what agencies keep back. */
@NullMarked
package org.safeguardinghub.dashboard.sharing;

import org.jspecify.annotations.NullMarked;
