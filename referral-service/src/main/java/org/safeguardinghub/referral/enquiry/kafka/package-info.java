/** What others learn of information requests, and the reminders that go out by themselves. */
@NullMarked
package org.safeguardinghub.referral.enquiry.kafka;

import org.jspecify.annotations.NullMarked;
