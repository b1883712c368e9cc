/** Handing over, over HTTP. */
@NullMarked
package org.safeguardinghub.referral.handover.web;

import org.jspecify.annotations.NullMarked;
