/** Related contacts in PostgreSQL. */
@NullMarked
package org.safeguardinghub.referral.incident.persistence;

import org.jspecify.annotations.NullMarked;
