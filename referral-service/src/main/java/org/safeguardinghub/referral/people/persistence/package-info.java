/** People in PostgreSQL. */
@NullMarked
package org.safeguardinghub.referral.people.persistence;

import org.jspecify.annotations.NullMarked;
