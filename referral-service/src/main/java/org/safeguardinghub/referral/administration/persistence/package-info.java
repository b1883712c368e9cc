/** Settings of authorities in PostgreSQL. */
@NullMarked
package org.safeguardinghub.referral.administration.persistence;

import org.jspecify.annotations.NullMarked;
