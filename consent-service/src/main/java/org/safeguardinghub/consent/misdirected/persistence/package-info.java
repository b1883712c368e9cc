/** Misdirected disclosures in PostgreSQL. */
@NullMarked
package org.safeguardinghub.consent.misdirected.persistence;

import org.jspecify.annotations.NullMarked;
