/** Information requests over HTTP: the worker's side and the partner's. */
@NullMarked
package org.safeguardinghub.referral.enquiry.web;

import org.jspecify.annotations.NullMarked;
