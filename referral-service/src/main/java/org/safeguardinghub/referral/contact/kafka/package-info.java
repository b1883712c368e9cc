/** Contacts as facts for the other services, and what is done when the broker is too slow for danger. */
@NullMarked
package org.safeguardinghub.referral.contact.kafka;

import org.jspecify.annotations.NullMarked;
