/** What other features of this service tell this one. */
@NullMarked
package org.safeguardinghub.referral.statutory.channel;

import org.jspecify.annotations.NullMarked;
