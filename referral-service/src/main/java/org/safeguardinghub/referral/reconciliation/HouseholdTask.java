package org.safeguardinghub.referral.reconciliation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.referral.contact.Reference;
import org.safeguardinghub.referral.workforce.Worker;

/** Somebody is missing in one contact whom another names in the same household, until a person says what is so. */
public sealed interface HouseholdTask {

    Difference difference();

    /** Nobody has said yet. */
    record Open(Difference difference) implements HouseholdTask {

        public Answered answer(Answer answer) {
            return new Answered(difference, answer);
        }
    }

    record Answered(Difference difference, Answer answer) implements HouseholdTask {}

    /**
     * What the sources disagree about.
     *
     * @param contact the contact that does not name them
     * @param missing whom it does not name
     * @param namedIn the contact that does
     * @param namedBy the agency that does
     */
    record Difference(
            TaskId id,
            AuthorityId authority,
            ContactId contact,
            Member missing,
            ContactId namedIn,
            Reference namedInReference,
            String namedBy,
            Instant raisedAt) {}

    /**
     * @param record the contact that was opened for a child who was left out
     */
    record Answer(Kind kind, String why, Worker by, Instant at, @Nullable Reference record) {

        public enum Kind {
            ADD,
            NOT_IN_THIS_HOUSEHOLD,
            DUPLICATE
        }
    }
}
