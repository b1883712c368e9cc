package org.safeguardinghub.consent.disclosure;

import java.util.Set;

/** Which sharing waits for a sharing agreement with the recipient, and which never does. */
final class Routine {

    private static final String SECTION_17 = "S17";

    /** A section 47 enquiry, the duty to share and danger to life ask no agreement between agencies. */
    private static final Set<String> STAGES_OF_DUTY = Set.of("S47", "DUTY", "VITAL");

    private static final Set<String> PURPOSES_OF_DANGER = Set.of("IMMEDIATE_DANGER", "VITAL_INTERESTS");

    /** @param restsOnAgreement whether the rule that permits it asks how the family's agreement stands */
    static boolean is(Question question, boolean restsOnAgreement) {
        return !STAGES_OF_DUTY.contains(question.stage())
                && !PURPOSES_OF_DANGER.contains(question.purpose())
                && (question.stage().equals(SECTION_17) || restsOnAgreement);
    }

    private Routine() {}
}
