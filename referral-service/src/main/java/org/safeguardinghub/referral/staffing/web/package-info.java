/** Staffing over HTTP. */
@NullMarked
package org.safeguardinghub.referral.staffing.web;

import org.jspecify.annotations.NullMarked;
