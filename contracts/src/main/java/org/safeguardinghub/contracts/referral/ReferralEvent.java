package org.safeguardinghub.contracts.referral;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.HubEvent;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.contracts.identity.PersonId;

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
     * @param anonymityRequested whether the sender asks not to be named; absent in what was sent before it was told here
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
            @Nullable String agreementToService,
            @Nullable Boolean anonymityRequested)
            implements ReferralEvent {

        public static final String TYPE = "org.safeguardinghub.referral.ContactReceived.v1";

        /** From a sender who says nothing about agreement to a service, nor about being named. */
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
                    null,
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

    /**
     * A person has rated a contact, for the first time or again.
     *
     * @param rating {@code RED}, {@code AMBER}, {@code GREEN} or {@code BLUE}; open to additions
     * @param inDanger what the person answered to the question whether a child is in danger now
     */
    record ContactScreened(
            ContactId contactId, AuthorityId authority, String rating, boolean inDanger, Instant occurredAt)
            implements ReferralEvent {

        public static final String TYPE = "org.safeguardinghub.referral.ContactScreened.v1";

        @Override
        public String type() {
            return TYPE;
        }
    }

    /** A person wants a lower rating; a second person has to agree. */
    record DowngradeAsked(ContactId contactId, AuthorityId authority, UUID askedBy, Instant occurredAt)
            implements ReferralEvent {

        public static final String TYPE = "org.safeguardinghub.referral.DowngradeAsked.v1";

        @Override
        public String type() {
            return TYPE;
        }
    }

    /**
     * Clocks of a contact have been set, moved or stopped. A reader arms the ones named and drops the stopped ones.
     *
     * @param stopped names of clocks that run no longer
     */
    record ClocksSet(
            ContactId contactId,
            AuthorityId authority,
            List<ClockStarted> clocks,
            List<String> stopped,
            Instant occurredAt)
            implements ReferralEvent {

        public static final String TYPE = "org.safeguardinghub.referral.ClocksSet.v1";

        public ClocksSet {
            clocks = List.copyOf(clocks);
            stopped = List.copyOf(stopped);
        }

        @Override
        public String type() {
            return TYPE;
        }
    }

    /** A worker has offered a contact to a colleague; it stays with the first until the second accepts. */
    record HandOverOffered(
            ContactId contactId, AuthorityId authority, UUID offeredBy, UUID offeredTo, Instant occurredAt)
            implements ReferralEvent {

        public static final String TYPE = "org.safeguardinghub.referral.HandOverOffered.v1";

        @Override
        public String type() {
            return TYPE;
        }
    }

    /** The sender is asked for more information. */
    record ContactReturned(ContactId contactId, AuthorityId authority, AgencyId sourceAgency, Instant occurredAt)
            implements ReferralEvent {

        public static final String TYPE = "org.safeguardinghub.referral.ContactReturned.v1";

        @Override
        public String type() {
            return TYPE;
        }
    }

    /**
     * The sender has changed or completed what they said.
     *
     * @param telling which telling it is; the first was the referral itself
     * @param familyInformed as it stands now; absent in what was sent before it was told here
     * @param agreementToService as it stands now; absent where nothing is said about it
     * @param anonymityRequested as it stands now; absent in what was sent before it was told here
     */
    record ContactAmended(
            ContactId contactId,
            AuthorityId authority,
            AgencyId sourceAgency,
            int telling,
            int children,
            Instant occurredAt,
            @Nullable FamilyInformed familyInformed,
            @Nullable String agreementToService,
            @Nullable Boolean anonymityRequested)
            implements ReferralEvent {

        public static final String TYPE = "org.safeguardinghub.referral.ContactAmended.v1";

        @Override
        public String type() {
            return TYPE;
        }
    }

    /** The sender has withdrawn what they said. The worry stays with the front door, which decides. */
    record ContactWithdrawn(ContactId contactId, AuthorityId authority, AgencyId sourceAgency, Instant occurredAt)
            implements ReferralEvent {

        public static final String TYPE = "org.safeguardinghub.referral.ContactWithdrawn.v1";

        @Override
        public String type() {
            return TYPE;
        }
    }

    /** A worker has proposed a decision; a manager who is somebody else has to sign it or send it back. */
    record DecisionProposed(ContactId contactId, AuthorityId authority, UUID proposedBy, Instant occurredAt)
            implements ReferralEvent {

        public static final String TYPE = "org.safeguardinghub.referral.DecisionProposed.v1";

        @Override
        public String type() {
            return TYPE;
        }
    }

    /** A manager has signed what happens next for each child. The reason stays in the record; the sender fetches it. */
    record ContactDecided(
            ContactId contactId,
            AuthorityId authority,
            AgencyId sourceAgency,
            List<ChildOutcome> outcomes,
            Instant occurredAt)
            implements ReferralEvent {

        public static final String TYPE = "org.safeguardinghub.referral.ContactDecided.v1";

        public ContactDecided {
            outcomes = List.copyOf(outcomes);
        }

        @Override
        public String type() {
            return TYPE;
        }
    }

    /** The front door is done with a contact, for now. */
    record ContactClosed(ContactId contactId, AuthorityId authority, Instant occurredAt) implements ReferralEvent {

        public static final String TYPE = "org.safeguardinghub.referral.ContactClosed.v1";

        @Override
        public String type() {
            return TYPE;
        }
    }

    /** A closed contact has been taken up again. */
    record ContactReopened(ContactId contactId, AuthorityId authority, UUID reopenedBy, Instant occurredAt)
            implements ReferralEvent {

        public static final String TYPE = "org.safeguardinghub.referral.ContactReopened.v1";

        @Override
        public String type() {
            return TYPE;
        }
    }

    /**
     * The time of a contact was over and two people said so: referral-service has erased all that was told in it, and so
     * does whoever hears this (ADR 0053). What comes later about it brings nothing back.
     *
     * @param people of whom nothing is held any longer; who is also in a contact that is kept is not among them
     */
    record ContactErased(ContactId contactId, AuthorityId authority, List<PersonId> people, Instant occurredAt)
            implements ReferralEvent {

        public static final String TYPE = "org.safeguardinghub.referral.ContactErased.v1";

        public ContactErased {
            people = List.copyOf(people);
        }

        @Override
        public String type() {
            return TYPE;
        }
    }

    /**
     * What was decided for one child.
     *
     * @param child the place of the child in the sender's list, from nought
     * @param outcome open to additions, such as {@code SECTION_17_ASSESSMENT}
     */
    record ChildOutcome(int child, String outcome) {}
}
