/** Households and disagreements about them in PostgreSQL. */
@NullMarked
package org.safeguardinghub.referral.reconciliation.persistence;

import org.jspecify.annotations.NullMarked;
