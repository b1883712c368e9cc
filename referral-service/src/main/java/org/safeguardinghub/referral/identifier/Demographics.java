package org.safeguardinghub.referral.identifier;

import java.util.Optional;

/** The national record of who has which NHS number. */
public interface Demographics {

    /** Whether there is one to ask. */
    boolean isThere();

    /**
     * Who has this number now; a superseded number shows the one in force.
     *
     * @throws NotReached when nobody can say at this moment
     */
    Optional<Trace> trace(String nhsNumber);

    /** The record did not answer in time, or not sensibly. */
    final class NotReached extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public NotReached(String how) {
            super(how);
        }
    }
}
