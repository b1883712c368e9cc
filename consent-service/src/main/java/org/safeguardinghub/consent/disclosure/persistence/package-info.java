/** The rules from their file, and the ledger in PostgreSQL. */
@NullMarked
package org.safeguardinghub.consent.disclosure.persistence;

import org.jspecify.annotations.NullMarked;
