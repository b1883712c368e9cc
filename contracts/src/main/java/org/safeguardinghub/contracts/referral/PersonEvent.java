package org.safeguardinghub.contracts.referral;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.HubEvent;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.contracts.identity.PersonId;

/** Who is who, as people at the front door have said. Whoever stores a person's id follows these. */
public sealed interface PersonEvent extends HubEvent {

    PersonId personId();

    @Override
    default UUID aggregateId() {
        return personId().value();
    }

    /** A person has said that two records are of one person; with them, everybody who was the same as either. */
    record PersonLinked(PersonId personId, AuthorityId authority, PersonId otherPersonId, UUID by, Instant occurredAt)
            implements PersonEvent {

        public static final String TYPE = "org.safeguardinghub.referral.PersonLinked.v1";

        @Override
        public String type() {
            return TYPE;
        }
    }

    /** A person has taken back that two records are of one person; all is as it was before they were linked. */
    record PersonUnlinked(PersonId personId, AuthorityId authority, PersonId otherPersonId, UUID by, Instant occurredAt)
            implements PersonEvent {

        public static final String TYPE = "org.safeguardinghub.referral.PersonUnlinked.v1";

        @Override
        public String type() {
            return TYPE;
        }
    }

    /** A record is hidden from now on: nothing about it may be shown, hinted at or counted. */
    record PersonSealed(PersonId personId, AuthorityId authority, Instant occurredAt) implements PersonEvent {

        public static final String TYPE = "org.safeguardinghub.referral.PersonSealed.v1";

        @Override
        public String type() {
            return TYPE;
        }
    }

    /** A record is no longer hidden. */
    record PersonUnsealed(PersonId personId, AuthorityId authority, Instant occurredAt) implements PersonEvent {

        public static final String TYPE = "org.safeguardinghub.referral.PersonUnsealed.v1";

        @Override
        public String type() {
            return TYPE;
        }
    }

    /** Whether only that a record exists may be shown, with whom to ask. */
    record PersonRestricted(PersonId personId, AuthorityId authority, boolean restricted, Instant occurredAt)
            implements PersonEvent {

        public static final String TYPE = "org.safeguardinghub.referral.PersonRestricted.v1";

        @Override
        public String type() {
            return TYPE;
        }
    }

    /** A contact may be about somebody whose record is sealed. For the restricted-records officer alone: nobody else may learn of it, by whatever way. */
    record SealedRecordTouched(PersonId personId, AuthorityId authority, ContactId contactId, Instant occurredAt)
            implements PersonEvent {

        public static final String TYPE = "org.safeguardinghub.referral.SealedRecordTouched.v1";

        @Override
        public String type() {
            return TYPE;
        }
    }

    /**
     * Somebody has opened a restricted record in an emergency. Managers hear of it at once.
     *
     * @param openingId of this opening, under which it is reviewed
     * @param emergency why, as a code; open to additions
     * @param until when they may read it no longer
     * @param reviewBy by when a manager has to have looked at it
     */
    record RestrictedRecordOpened(
            PersonId personId,
            AuthorityId authority,
            UUID openingId,
            UUID openedBy,
            String emergency,
            Instant until,
            Instant reviewBy,
            Instant occurredAt)
            implements PersonEvent {

        public static final String TYPE = "org.safeguardinghub.referral.RestrictedRecordOpened.v1";

        @Override
        public String type() {
            return TYPE;
        }
    }

    /**
     * A manager has looked at an emergency opening.
     *
     * @param finding {@code JUSTIFIED} or {@code NOT_JUSTIFIED}; open to additions
     */
    record EmergencyOpeningReviewed(
            PersonId personId, AuthorityId authority, UUID openingId, String finding, Instant occurredAt)
            implements PersonEvent {

        public static final String TYPE = "org.safeguardinghub.referral.EmergencyOpeningReviewed.v1";

        @Override
        public String type() {
            return TYPE;
        }
    }

    /**
     * Something has to be observed about a person and whoever is the same. Told again, with the same id, whenever it
     * reaches other contacts than before: the last word holds (ADR 0044).
     *
     * @param kind {@code CONFIDENTIAL_ADDRESS}, {@code SAFE_CONTACT} or {@code CONFLICT_WALL}; open to additions
     * @param workerId whom a conflict wall keeps out
     * @param contacts all that name them, at most the newest 200
     * @param toBeConfirmed whether the hub noticed it by itself, and a manager has yet to say whether it is so
     */
    record RestrictionStands(
            PersonId personId,
            AuthorityId authority,
            UUID restrictionId,
            String kind,
            @Nullable UUID workerId,
            List<ContactId> contacts,
            boolean toBeConfirmed,
            Instant occurredAt)
            implements PersonEvent {

        public static final String TYPE = "org.safeguardinghub.referral.RestrictionStands.v1";

        public RestrictionStands {
            contacts = List.copyOf(contacts);
        }

        @Override
        public String type() {
            return TYPE;
        }
    }

    /** A manager has said that what the hub noticed is so. */
    record RestrictionConfirmed(
            PersonId personId, AuthorityId authority, UUID restrictionId, String kind, Instant occurredAt)
            implements PersonEvent {

        public static final String TYPE = "org.safeguardinghub.referral.RestrictionConfirmed.v1";

        @Override
        public String type() {
            return TYPE;
        }
    }

    /** It holds no longer. */
    record RestrictionLifted(
            PersonId personId, AuthorityId authority, UUID restrictionId, String kind, Instant occurredAt)
            implements PersonEvent {

        public static final String TYPE = "org.safeguardinghub.referral.RestrictionLifted.v1";

        @Override
        public String type() {
            return TYPE;
        }
    }
}
