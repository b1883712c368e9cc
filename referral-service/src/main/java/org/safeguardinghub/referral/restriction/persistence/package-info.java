/** Restrictions in PostgreSQL, and what they keep back. */
@NullMarked
package org.safeguardinghub.referral.restriction.persistence;

import org.jspecify.annotations.NullMarked;
