package org.safeguardinghub.consent.agreement;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.consent.agreement.Speaker.Party;

/**
 * Why somebody may take this decision, judged anew for each (Gillick: competence is of the decision, not of the child;
 * from 16 on it is presumed).
 *
 * @param assessedBy who judged it, by role; needed wherever it is a judgement
 */
public record Competence(Ground ground, @Nullable String assessedBy) {

    /** On what it rests. */
    public enum Ground {
        ADULT,
        PRESUMED_FROM_16,
        COMPETENT_UNDER_16,
        NOT_COMPETENT;

        boolean isAJudgement() {
            return this == COMPETENT_UNDER_16 || this == NOT_COMPETENT;
        }
    }

    /** What speaks against writing it down so. */
    public enum Fault {
        CHILD_IS_NOT_AN_ADULT,
        ONLY_OF_A_CHILD,
        ASSESSOR_MISSING,
        CANNOT_AGREE
    }

    Optional<Fault> faultIn(Party party, Said said) {
        if (party == Party.CHILD && ground == Ground.ADULT) {
            return Optional.of(Fault.CHILD_IS_NOT_AN_ADULT);
        }
        if (party != Party.CHILD && (ground == Ground.PRESUMED_FROM_16 || ground == Ground.COMPETENT_UNDER_16)) {
            return Optional.of(Fault.ONLY_OF_A_CHILD);
        }
        if (ground.isAJudgement() && assessedBy == null) {
            return Optional.of(Fault.ASSESSOR_MISSING);
        }
        return ground == Ground.NOT_COMPETENT && said == Said.GIVEN
                ? Optional.of(Fault.CANNOT_AGREE)
                : Optional.empty();
    }
}
