/** Where a person stands in each form, in PostgreSQL. */
@NullMarked
package org.safeguardinghub.referral.held.persistence;

import org.jspecify.annotations.NullMarked;
