/** Files in pieces in PostgreSQL. */
@NullMarked
package org.safeguardinghub.referral.attachment.persistence;

import org.jspecify.annotations.NullMarked;
