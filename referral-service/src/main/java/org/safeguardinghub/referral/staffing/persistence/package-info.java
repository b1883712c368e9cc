/** Absences, shifts and workload in PostgreSQL. */
@NullMarked
package org.safeguardinghub.referral.staffing.persistence;

import org.jspecify.annotations.NullMarked;
