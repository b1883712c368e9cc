package org.safeguardinghub.referral.contact;

import org.safeguardinghub.contracts.identity.ContactId;

/** Whether a family has taken back its agreement to a service, whatever the referral says. */
@FunctionalInterface
public interface WithdrawnAgreements {

    boolean includes(ContactId contact);
}
