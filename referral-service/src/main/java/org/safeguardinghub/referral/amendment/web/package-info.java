/** Amendments over HTTP. */
@NullMarked
package org.safeguardinghub.referral.amendment.web;

import org.jspecify.annotations.NullMarked;
