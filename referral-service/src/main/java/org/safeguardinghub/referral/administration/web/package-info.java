/** Settling things, over HTTP. */
@NullMarked
package org.safeguardinghub.referral.administration.web;

import org.jspecify.annotations.NullMarked;
