/** What the chronology is read from, in PostgreSQL. */
@NullMarked
package org.safeguardinghub.referral.chronology.persistence;

import org.jspecify.annotations.NullMarked;
