/** Identifiers in PostgreSQL. */
@NullMarked
package org.safeguardinghub.referral.identifier.persistence;

import org.jspecify.annotations.NullMarked;
