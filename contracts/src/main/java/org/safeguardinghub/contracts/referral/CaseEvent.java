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

/**
 * What happens to a referral in the statutory sense: what a signed decision opened for one child. It is keyed by the
 * contact that it came from, so that its order holds with the contact's own facts.
 */
public sealed interface CaseEvent extends HubEvent {

    ContactId contactId();

    /** The referral's own id; a contact about three children may open three. */
    UUID referralId();

    @Override
    default UUID aggregateId() {
        return contactId().value();
    }

    /**
     * A signed decision has made a referral for one child.
     *
     * @param reference what people say on the telephone, such as {@code R-7KQ4-M2XP}
     * @param child the place of the child in the sender's list, from nought
     * @param noFurtherAction whether it ended with the decision that opened it
     * @param reReferral whether the child was referred within twelve months before
     */
    record ReferralOpened(
            ContactId contactId,
            UUID referralId,
            AuthorityId authority,
            String reference,
            int child,
            boolean noFurtherAction,
            boolean reReferral,
            Instant occurredAt)
            implements CaseEvent {

        public static final String TYPE = "org.safeguardinghub.referral.ReferralOpened.v1";

        @Override
        public String type() {
            return TYPE;
        }
    }

    /** A manager has offered a referral to a worker; it is theirs when they accept. */
    record AllocationOffered(
            ContactId contactId,
            UUID referralId,
            AuthorityId authority,
            UUID offeredBy,
            UUID offeredTo,
            Instant occurredAt)
            implements CaseEvent {

        public static final String TYPE = "org.safeguardinghub.referral.AllocationOffered.v1";

        @Override
        public String type() {
            return TYPE;
        }
    }

    /**
     * Agencies are asked to a strategy discussion.
     *
     * @param discussion which of this referral's discussions, from 1
     * @param kind {@code URGENT_TELEPHONE} or {@code MEETING}; open to additions
     * @param invited the agencies that are asked to come
     */
    record StrategyDiscussionCalled(
            ContactId contactId,
            UUID referralId,
            AuthorityId authority,
            int discussion,
            String kind,
            Instant at,
            List<AgencyId> invited,
            Instant occurredAt)
            implements CaseEvent {

        public static final String TYPE = "org.safeguardinghub.referral.StrategyDiscussionCalled.v1";

        public StrategyDiscussionCalled {
            invited = List.copyOf(invited);
        }

        @Override
        public String type() {
            return TYPE;
        }
    }

    /** A strategy discussion was held, and has or has not led to a section 47 enquiry. */
    record StrategyDiscussionHeld(
            ContactId contactId,
            UUID referralId,
            AuthorityId authority,
            int discussion,
            boolean section47,
            Instant occurredAt)
            implements CaseEvent {

        public static final String TYPE = "org.safeguardinghub.referral.StrategyDiscussionHeld.v1";

        @Override
        public String type() {
            return TYPE;
        }
    }

    /**
     * A manager has signed that an enquiry under section 47 of the Children Act 1989 has begun.
     *
     * @param conferenceTarget the last day for the initial child protection conference
     */
    record Section47Started(
            ContactId contactId,
            UUID referralId,
            AuthorityId authority,
            int enquiry,
            LocalDate startedOn,
            LocalDate conferenceTarget,
            Instant occurredAt)
            implements CaseEvent {

        public static final String TYPE = "org.safeguardinghub.referral.Section47Started.v1";

        @Override
        public String type() {
            return TYPE;
        }
    }

    /**
     * How an enquiry ended.
     *
     * @param outcome {@code CONFERENCE_WITH_PLAN}, {@code CONFERENCE_WITHOUT_PLAN} or {@code CONFERENCE_NOT_REQUIRED};
     *     open to additions
     */
    record Section47Ended(
            ContactId contactId,
            UUID referralId,
            AuthorityId authority,
            int enquiry,
            String outcome,
            Instant occurredAt)
            implements CaseEvent {

        public static final String TYPE = "org.safeguardinghub.referral.Section47Ended.v1";

        @Override
        public String type() {
            return TYPE;
        }
    }

    /** A manager has authorised an assessment. */
    record AssessmentAuthorised(
            ContactId contactId, UUID referralId, AuthorityId authority, int assessment, Instant occurredAt)
            implements CaseEvent {

        public static final String TYPE = "org.safeguardinghub.referral.AssessmentAuthorised.v1";

        @Override
        public String type() {
            return TYPE;
        }
    }

    /** A worker has proposed how a referral ends; a manager who is somebody else signs it or sends it back. */
    record EndingProposed(
            ContactId contactId, UUID referralId, AuthorityId authority, UUID proposedBy, Instant occurredAt)
            implements CaseEvent {

        public static final String TYPE = "org.safeguardinghub.referral.EndingProposed.v1";

        @Override
        public String type() {
            return TYPE;
        }
    }

    /**
     * Help below the statutory level, or another authority, was refused or has not taken it: a manager has to decide
     * about the threshold again.
     *
     * @param refusedBy {@code FAMILY} or {@code SERVICE}; open to additions
     */
    record StepDownRefused(
            ContactId contactId, UUID referralId, AuthorityId authority, String refusedBy, Instant occurredAt)
            implements CaseEvent {

        public static final String TYPE = "org.safeguardinghub.referral.StepDownRefused.v1";

        @Override
        public String type() {
            return TYPE;
        }
    }

    /** Family help has accepted, and the family agreed: the referral is theirs no longer. */
    record SteppedDown(ContactId contactId, UUID referralId, AuthorityId authority, Instant occurredAt)
            implements CaseEvent {

        public static final String TYPE = "org.safeguardinghub.referral.SteppedDown.v1";

        @Override
        public String type() {
            return TYPE;
        }
    }

    /**
     * A referral has ended.
     *
     * @param reason census code RC1 to RC9; absent where it ended without further action
     */
    record ReferralClosed(
            ContactId contactId,
            UUID referralId,
            AuthorityId authority,
            @Nullable String reason,
            Instant occurredAt) implements CaseEvent {

        public static final String TYPE = "org.safeguardinghub.referral.ReferralClosed.v1";

        @Override
        public String type() {
            return TYPE;
        }
    }
}
