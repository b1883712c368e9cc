package org.safeguardinghub.referral.statutory;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.referral.workforce.Worker;

/** How a worker thinks a referral should end. */
public sealed interface Ending {

    String because();

    /** The census's reasons for closure. */
    enum Reason {
        RC1,
        RC2,
        RC3,
        RC4,
        RC5,
        RC6,
        RC7,
        RC8,
        RC9;

        /** Its words begin with "closed after assessment". */
        boolean needsAssessment() {
            return this == RC8 || this == RC9;
        }
    }

    record Close(Reason reason, LocalDate on, String because) implements Ending {}

    /** @param service who of family help is to take it */
    record StepDown(String service, String because) implements Ending {}

    /** Nothing was done and nothing is to be done. */
    record WithoutAction(String because) implements Ending {}

    /** What a worker proposed, and when. */
    record Proposal(Ending ending, Worker by, Instant at) {}

    /**
     * The end itself.
     *
     * @param reason null where it ended without further action, which the census counts another way
     */
    record Closing(
            @Nullable Reason reason,
            LocalDate on,
            String because,
            @Nullable Worker proposedBy,
            Worker signedBy,
            Instant at) {}
}
