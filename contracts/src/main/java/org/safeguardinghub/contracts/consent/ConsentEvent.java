package org.safeguardinghub.contracts.consent;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.safeguardinghub.contracts.HubEvent;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;

/** What consent-service tells the house. */
public sealed interface ConsentEvent extends HubEvent {

    ContactId contactId();

    /** Keyed by the contact, so that what is said about one contact stays in order. */
    @Override
    default UUID aggregateId() {
        return contactId().value();
    }

    /**
     * The sharing record of a contact is open: its stated basis is written down and can be asked about.
     *
     * @param statedBases codes of the lawful bases as the sender stated them, possibly none
     * @param restrictions codes of the restrictions that apply from the start, possibly none
     */
    record SharingRecordOpened(
            ContactId contactId,
            AuthorityId authority,
            UUID sharingRecordId,
            List<String> statedBases,
            List<String> restrictions,
            Instant occurredAt)
            implements ConsentEvent {

        public static final String TYPE = "org.safeguardinghub.consent.SharingRecordOpened.v1";

        public SharingRecordOpened {
            statedBases = List.copyOf(statedBases);
            restrictions = List.copyOf(restrictions);
        }

        @Override
        public String type() {
            return TYPE;
        }
    }
}
