/** Contacts whose time is over, and their erasing, in PostgreSQL. */
@NullMarked
package org.safeguardinghub.referral.erasure.persistence;

import org.jspecify.annotations.NullMarked;
