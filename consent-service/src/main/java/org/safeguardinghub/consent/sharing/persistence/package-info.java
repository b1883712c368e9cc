/** Sharing records in PostgreSQL, and the legal bases from their file. */
@NullMarked
package org.safeguardinghub.consent.sharing.persistence;

import org.jspecify.annotations.NullMarked;
