/** Disagreements about a household over HTTP. */
@NullMarked
package org.safeguardinghub.referral.reconciliation.web;

import org.jspecify.annotations.NullMarked;
