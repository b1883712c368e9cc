/** What somebody holds, in PostgreSQL. */
@NullMarked
package org.safeguardinghub.referral.handover.persistence;

import org.jspecify.annotations.NullMarked;
