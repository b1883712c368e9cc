package org.safeguardinghub.referral.contact;

import org.safeguardinghub.contracts.identity.ContactId;

/**
 * An answer in our own words that an agency reads, of which contact it is. A confidential address is taken out of it like
 * out of what workers read (ADR 0044), however it came in: what an agency told us itself it reads elsewhere, whole.
 */
@FunctionalInterface
public interface WordsToAgency {

    ContactId contactId();
}
