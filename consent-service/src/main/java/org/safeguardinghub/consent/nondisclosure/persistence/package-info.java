/** Non-disclosures in PostgreSQL. */
@NullMarked
package org.safeguardinghub.consent.nondisclosure.persistence;

import org.jspecify.annotations.NullMarked;
