/** Lawful bases in PostgreSQL, and the file of the matrix. */
@NullMarked
package org.safeguardinghub.consent.basis.persistence;

import org.jspecify.annotations.NullMarked;
