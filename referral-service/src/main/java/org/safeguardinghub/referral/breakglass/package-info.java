/** Restricted records that are opened in an emergency, for a short time and under everybody's eyes. */
@NullMarked
package org.safeguardinghub.referral.breakglass;

import org.jspecify.annotations.NullMarked;
