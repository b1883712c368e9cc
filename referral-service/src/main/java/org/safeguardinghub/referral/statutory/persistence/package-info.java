/** Referrals in PostgreSQL. */
@NullMarked
package org.safeguardinghub.referral.statutory.persistence;

import org.jspecify.annotations.NullMarked;
