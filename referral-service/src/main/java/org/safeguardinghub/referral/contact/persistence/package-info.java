/** Contacts in PostgreSQL. */
@NullMarked
package org.safeguardinghub.referral.contact.persistence;

import org.jspecify.annotations.NullMarked;
