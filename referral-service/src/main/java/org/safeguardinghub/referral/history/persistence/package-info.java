/** Earlier contacts in PostgreSQL. */
@NullMarked
package org.safeguardinghub.referral.history.persistence;

import org.jspecify.annotations.NullMarked;
