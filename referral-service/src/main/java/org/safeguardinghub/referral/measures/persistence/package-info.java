/** Measures counted in PostgreSQL. */
@NullMarked
package org.safeguardinghub.referral.measures.persistence;

import org.jspecify.annotations.NullMarked;
