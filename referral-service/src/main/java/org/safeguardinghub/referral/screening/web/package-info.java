/** The first look over HTTP. */
@NullMarked
package org.safeguardinghub.referral.screening.web;

import org.jspecify.annotations.NullMarked;
