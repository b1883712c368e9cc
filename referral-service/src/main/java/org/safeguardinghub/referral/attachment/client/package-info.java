/** ClamAV over TCP. */
@NullMarked
package org.safeguardinghub.referral.attachment.client;

import org.jspecify.annotations.NullMarked;
