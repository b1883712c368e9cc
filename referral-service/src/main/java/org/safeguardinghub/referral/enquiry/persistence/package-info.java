/** Information requests in PostgreSQL. */
@NullMarked
package org.safeguardinghub.referral.enquiry.persistence;

import org.jspecify.annotations.NullMarked;
