/** Row-level security: the database is told whose rows this transaction is about. */
@NullMarked
package org.safeguardinghub.consent.boundary.persistence;

import org.jspecify.annotations.NullMarked;
