/** Drafts in PostgreSQL. */
@NullMarked
package org.safeguardinghub.referral.draft.persistence;

import org.jspecify.annotations.NullMarked;
