/** consent-service, asked before anything about a child leaves. */
@NullMarked
package org.safeguardinghub.referral.enquiry.client;

import org.jspecify.annotations.NullMarked;
