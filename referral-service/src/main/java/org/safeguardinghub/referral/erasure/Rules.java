package org.safeguardinghub.referral.erasure;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.PersonId;

/** consent-service, which has the retention policy, the holds and the requests for subject access. */
public interface Rules {

    /**
     * What holds now, for these people.
     *
     * @throws org.safeguardinghub.kit.problem.Refused 503 {@code retention-not-known} where it cannot be asked: then nothing
     *     is erased
     */
    Standing of(AuthorityId authority, List<PersonId> people);

    /**
     * What keeps records now.
     *
     * @param everybodyHeld whether a hold is on all records of the authority
     * @param held whose records a hold is on
     * @param asking who has asked what is held about them, and is not answered
     */
    record Standing(Policy policy, boolean everybodyHeld, Set<PersonId> held, Set<PersonId> asking) {

        public Standing {
            held = Set.copyOf(held);
            asking = Set.copyOf(asking);
        }

        /** All that keeps a contact, in this service and in consent-service. */
        Set<Keeper> keepersOf(Past past) {
            var keepers = EnumSet.noneOf(Keeper.class);
            keepers.addAll(past.keepers());
            if (everybodyHeld || past.people().stream().anyMatch(held::contains)) {
                keepers.add(Keeper.HOLD);
            }
            if (past.people().stream().anyMatch(asking::contains)) {
                keepers.add(Keeper.SUBJECT_ACCESS);
            }
            return keepers;
        }
    }
}
