/** Colleagues in PostgreSQL. */
@NullMarked
package org.safeguardinghub.referral.workforce.persistence;

import org.jspecify.annotations.NullMarked;
