/** Subject access requests in PostgreSQL, and their rules in a file. */
@NullMarked
package org.safeguardinghub.consent.subjectaccess.persistence;

import org.jspecify.annotations.NullMarked;
