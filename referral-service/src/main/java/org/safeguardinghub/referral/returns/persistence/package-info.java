/** Returns out of PostgreSQL, row by row. */
@NullMarked
package org.safeguardinghub.referral.returns.persistence;

import org.jspecify.annotations.NullMarked;
