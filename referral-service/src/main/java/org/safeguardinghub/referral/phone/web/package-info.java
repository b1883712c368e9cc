/** Calls over HTTP. */
@NullMarked
package org.safeguardinghub.referral.phone.web;

import org.jspecify.annotations.NullMarked;
