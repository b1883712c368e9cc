package org.safeguardinghub.contracts.referral;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.HubEvent;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;

/** What referral-service tells the house. Adding a component is allowed; renaming one needs a new version. */
public sealed interface ReferralEvent extends HubEvent {

    ContactId contactId();

    @Override
    default UUID aggregateId() {
        return contactId().value();
    }

    /** What the sender said of immediate danger. {@code NOT_STATED} ranks with danger until a person answers it. */
    enum ImmediateDanger {
        STATED,
        DENIED,
        NOT_STATED
    }

    /** What the sender said about the family knowing. */
    enum FamilyInformed {
        YES,
        NO,
        NOT_STATED
    }

    /**
     * A worry has reached the front door and is safely stored.
     *
     * @param reference what people say on the telephone, such as {@code C-7KQ4-M2XP}
     * @param senderRole the CIN census code of the source, such as {@code 2A} for a school
     * @param statedBases codes of the lawful bases the sender states, possibly none
     * @param agreementToService code of what the family said to a service, as the sender states it; agreement to a
     *     service is not a lawful basis for sharing
     */
    record ContactReceived(
            ContactId contactId,
            String reference,
            AuthorityId authority,
            AgencyId sourceAgency,
            String senderRole,
            int children,
            ImmediateDanger immediateDanger,
            FamilyInformed familyInformed,
            List<String> statedBases,
            List<ClockStarted> clocks,
            Instant occurredAt,
            @Nullable String agreementToService)
            implements ReferralEvent {

        public static final String TYPE = "org.safeguardinghub.referral.ContactReceived.v1";

        /** From a sender who says nothing about agreement to a service. */
        public ContactReceived(
                ContactId contactId,
                String reference,
                AuthorityId authority,
                AgencyId sourceAgency,
                String senderRole,
                int children,
                ImmediateDanger immediateDanger,
                FamilyInformed familyInformed,
                List<String> statedBases,
                List<ClockStarted> clocks,
                Instant occurredAt) {
            this(
                    contactId,
                    reference,
                    authority,
                    sourceAgency,
                    senderRole,
                    children,
                    immediateDanger,
                    familyInformed,
                    statedBases,
                    clocks,
                    occurredAt,
                    null);
        }

        public ContactReceived {
            statedBases = List.copyOf(statedBases);
            clocks = List.copyOf(clocks);
        }

        @Override
        public String type() {
            return TYPE;
        }
    }

    /** A worker has taken a contact: it is theirs until handed over and accepted. */
    record ContactClaimed(ContactId contactId, AuthorityId authority, UUID claimedBy, Instant occurredAt)
            implements ReferralEvent {

        public static final String TYPE = "org.safeguardinghub.referral.ContactClaimed.v1";

        @Override
        public String type() {
            return TYPE;
        }
    }
}
