/** Decisions over HTTP. */
@NullMarked
package org.safeguardinghub.referral.decision.web;

import org.jspecify.annotations.NullMarked;
