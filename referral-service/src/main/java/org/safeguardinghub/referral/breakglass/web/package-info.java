/** Emergency openings over HTTP. */
@NullMarked
package org.safeguardinghub.referral.breakglass.web;

import org.jspecify.annotations.NullMarked;
