package org.safeguardinghub.referral.enquiry;

import java.util.List;
import java.util.UUID;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;

/** consent-service's word on whether an agency may be told enough to be asked. */
@FunctionalInterface
public interface Disclosures {

    Answer mayBeTold(Subject subject, AgencyId agency, LegalThreshold threshold, List<String> categories);

    record Subject(ContactId contact, AuthorityId authority) {}

    /** What came of asking. */
    sealed interface Answer {

        record Permitted(Permission permission) implements Answer {}

        record Withheld(AgencyId agency, UUID decision, String rule, String reason) implements Answer {}

        /** It has not heard of the contact yet. */
        record NotOpenYet() implements Answer {}

        record NotReached() implements Answer {}
    }
}
