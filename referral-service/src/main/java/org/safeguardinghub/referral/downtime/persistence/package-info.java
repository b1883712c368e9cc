/** Open contacts and the last pack in PostgreSQL. */
@NullMarked
package org.safeguardinghub.referral.downtime.persistence;

import org.jspecify.annotations.NullMarked;
