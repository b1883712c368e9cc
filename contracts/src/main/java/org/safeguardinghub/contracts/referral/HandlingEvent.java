package org.safeguardinghub.contracts.referral;

import java.time.Instant;
import java.util.UUID;
import org.safeguardinghub.contracts.HubEvent;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;

/** What happens to a contact in the front door's own hands: whoever was asked to look need not look any more. */
public sealed interface HandlingEvent extends HubEvent {

    ContactId contactId();

    @Override
    default UUID aggregateId() {
        return contactId().value();
    }

    /** A manager has sent a proposed decision back: it is the worker's again. */
    record ProposalSentBack(ContactId contactId, AuthorityId authority, UUID sentBackBy, Instant occurredAt)
            implements HandlingEvent {

        public static final String TYPE = "org.safeguardinghub.referral.ProposalSentBack.v1";

        @Override
        public String type() {
            return TYPE;
        }
    }

    /** The second person has not agreed to a lower rating. */
    record DowngradeRefused(ContactId contactId, AuthorityId authority, UUID refusedBy, Instant occurredAt)
            implements HandlingEvent {

        public static final String TYPE = "org.safeguardinghub.referral.DowngradeRefused.v1";

        @Override
        public String type() {
            return TYPE;
        }
    }

    /** A colleague has not taken the contact they were offered; it stays with whoever has it. */
    record HandOverDeclined(ContactId contactId, AuthorityId authority, UUID declinedBy, Instant occurredAt)
            implements HandlingEvent {

        public static final String TYPE = "org.safeguardinghub.referral.HandOverDeclined.v1";

        @Override
        public String type() {
            return TYPE;
        }
    }

    /** Nobody has the contact any more, such as after a night in which it was seen to; it waits for the day. */
    record ContactReleased(ContactId contactId, AuthorityId authority, UUID releasedBy, Instant occurredAt)
            implements HandlingEvent {

        public static final String TYPE = "org.safeguardinghub.referral.ContactReleased.v1";

        @Override
        public String type() {
            return TYPE;
        }
    }
}
