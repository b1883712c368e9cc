/** Referrals over HTTP. */
@NullMarked
package org.safeguardinghub.referral.statutory.web;

import org.jspecify.annotations.NullMarked;
