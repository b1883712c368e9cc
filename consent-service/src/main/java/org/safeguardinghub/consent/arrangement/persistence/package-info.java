/** The register of sharing agreements in PostgreSQL. */
@NullMarked
package org.safeguardinghub.consent.arrangement.persistence;

import org.jspecify.annotations.NullMarked;
