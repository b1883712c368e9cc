package org.safeguardinghub.referral.contact;

import org.safeguardinghub.contracts.identity.ContactId;

/** Possible matches of the people of a contact that nobody has answered yet. */
@FunctionalInterface
public interface OpenCandidates {

    int unanswered(ContactId contact);
}
