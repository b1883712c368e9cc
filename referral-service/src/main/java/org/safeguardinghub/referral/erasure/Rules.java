package org.safeguardinghub.referral.erasure;

import java.util.List;
import java.util.Set;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.PersonId;

/** consent-service, which has the retention policy, the holds and the requests for subject access. */
public interface Rules {

    /**
     * What holds now, for these people.
     *
     * @throws NotKnown where it cannot be asked: then nothing is erased
     */
    Standing of(AuthorityId authority, List<PersonId> people);

    /**
     * @param everybodyHeld whether a hold is on all records of the authority
     * @param held whose records a hold is on
     * @param asking who has asked what is held about them, and is not answered
     */
    record Standing(Policy policy, boolean everybodyHeld, Set<PersonId> held, Set<PersonId> asking) {

        public Standing {
            held = Set.copyOf(held);
            asking = Set.copyOf(asking);
        }
    }

    /** It cannot be asked now. */
    final class NotKnown extends RuntimeException {

        private static final long serialVersionUID = 1;

        public NotKnown(Throwable cause) {
            super("consent-service cannot be asked what must stay", cause);
        }
    }
}
