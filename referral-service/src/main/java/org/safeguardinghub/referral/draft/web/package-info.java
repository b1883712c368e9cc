/** Drafts over HTTP. */
@NullMarked
package org.safeguardinghub.referral.draft.web;

import org.jspecify.annotations.NullMarked;
