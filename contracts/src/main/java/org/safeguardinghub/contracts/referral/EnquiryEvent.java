package org.safeguardinghub.contracts.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.HubEvent;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;

/** What happens while agencies are asked what they know. What they say stays in the record. */
public sealed interface EnquiryEvent extends HubEvent {

    ContactId contactId();

    @Override
    default UUID aggregateId() {
        return contactId().value();
    }

    /**
     * An agency is asked what it knows. It fetches the questions with its own token.
     *
     * @param urgency the colour of the contact: {@code RED}, {@code AMBER}, {@code GREEN} or {@code BLUE}; open to additions
     */
    record InformationRequested(
            ContactId contactId,
            UUID requestId,
            AuthorityId authority,
            AgencyId agency,
            Instant dueAt,
            String urgency,
            Instant occurredAt)
            implements EnquiryEvent {

        public static final String TYPE = "org.safeguardinghub.referral.InformationRequested.v1";

        @Override
        public String type() {
            return TYPE;
        }
    }

    /**
     * An agency has said what it knows, all of it or a part.
     *
     * @param kinds what kinds of answers came, such as {@code KNOWN}, {@code NOTHING_KNOWN} or {@code WRONG_CHILD}
     * @param complete whether nothing of what was asked is outstanding
     * @param late whether it came after it was due
     */
    record InformationAnswered(
            ContactId contactId,
            UUID requestId,
            AuthorityId authority,
            AgencyId agency,
            List<String> kinds,
            boolean complete,
            boolean late,
            Instant occurredAt)
            implements EnquiryEvent {

        public static final String TYPE = "org.safeguardinghub.referral.InformationAnswered.v1";

        public InformationAnswered {
            kinds = List.copyOf(kinds);
        }

        @Override
        public String type() {
            return TYPE;
        }
    }

    /**
     * An agency has decided not to share. Its words are in the record.
     *
     * @param reason why, as a code; open to additions
     * @param seniority at what level it was decided, as a code; absent in older events
     * @param reviewDate when the agency looks again; absent in older events
     */
    record InformationRefused(
            ContactId contactId,
            UUID requestId,
            AuthorityId authority,
            AgencyId agency,
            String reason,
            @Nullable String seniority,
            @Nullable LocalDate reviewDate,
            Instant occurredAt)
            implements EnquiryEvent {

        public static final String TYPE = "org.safeguardinghub.referral.InformationRefused.v1";

        @Override
        public String type() {
            return TYPE;
        }
    }

    /**
     * A request is taken back: the agency answers it no longer.
     *
     * @param reason why, as a code, such as {@code AGREEMENT_WITHDRAWN}; open to additions
     */
    record RequestCancelled(
            ContactId contactId,
            UUID requestId,
            AuthorityId authority,
            AgencyId agency,
            String reason,
            Instant occurredAt)
            implements EnquiryEvent {

        public static final String TYPE = "org.safeguardinghub.referral.RequestCancelled.v1";

        @Override
        public String type() {
            return TYPE;
        }
    }

    /**
     * An agency is reminded of a request that it has not answered in full.
     *
     * @param times how often by now
     * @param by what chased it, such as {@code WORKER}, {@code EIGHTY_PERCENT} or {@code DUE}; open to additions
     */
    record RequestChased(
            ContactId contactId,
            UUID requestId,
            AuthorityId authority,
            AgencyId agency,
            Instant dueAt,
            int times,
            String by,
            Instant occurredAt)
            implements EnquiryEvent {

        public static final String TYPE = "org.safeguardinghub.referral.RequestChased.v1";

        @Override
        public String type() {
            return TYPE;
        }
    }

    /**
     * The family has withdrawn its agreement to a service. What rested on it stops; what was shared stays in the record.
     *
     * @param agencies whom to tell: every agency that was asked on the strength of the agreement
     */
    record AgreementWithdrawn(ContactId contactId, AuthorityId authority, List<AgencyId> agencies, Instant occurredAt)
            implements EnquiryEvent {

        public static final String TYPE = "org.safeguardinghub.referral.AgreementWithdrawn.v1";

        public AgreementWithdrawn {
            agencies = List.copyOf(agencies);
        }

        @Override
        public String type() {
            return TYPE;
        }
    }

    /** The family agrees to a service after all, whatever it or the sender said before. What was stopped stays stopped. */
    record AgreementGiven(ContactId contactId, AuthorityId authority, Instant occurredAt) implements EnquiryEvent {

        public static final String TYPE = "org.safeguardinghub.referral.AgreementGiven.v1";

        @Override
        public String type() {
            return TYPE;
        }
    }
}
