/** Holds in PostgreSQL, and the retention policy in a file. */
@NullMarked
package org.safeguardinghub.consent.retention.persistence;

import org.jspecify.annotations.NullMarked;
