/** Emergency openings in PostgreSQL. */
@NullMarked
package org.safeguardinghub.referral.breakglass.persistence;

import org.jspecify.annotations.NullMarked;
