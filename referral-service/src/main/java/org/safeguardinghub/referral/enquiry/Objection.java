package org.safeguardinghub.referral.enquiry;

/** Why agencies are not asked. Each is a rule with a source, told in plain words. */
public enum Objection {
    AGENCY_NOT_KNOWN,
    QUESTION_NOT_KNOWN,
    NO_SUCH_PERSON,
    ASKED_ALREADY,
    SECTION_47_NOT_DECIDED,
    AGREEMENT_MISSING,
    AGREEMENT_REFUSED,
    AGREEMENT_WITHDRAWN,
    NOT_IN_DANGER,
    NOT_SEEKING_CONSENT_UNEXPLAINED,
    BALANCE_MISSING,
    FAMILY_KNOWLEDGE_DIFFERS,
    AUTHORISATION_MISSING,
    DUE_NEEDED,
    DUE_AFTER_THE_CLOCK,
    DUE_PASSED;

    /** Whether what was sent names something that is not there, rather than breaking a rule. */
    public boolean isAboutTheInput() {
        return switch (this) {
            case AGENCY_NOT_KNOWN, QUESTION_NOT_KNOWN, NO_SUCH_PERSON, DUE_PASSED -> true;
            case ASKED_ALREADY,
                    SECTION_47_NOT_DECIDED,
                    AGREEMENT_MISSING,
                    AGREEMENT_REFUSED,
                    AGREEMENT_WITHDRAWN,
                    NOT_IN_DANGER,
                    NOT_SEEKING_CONSENT_UNEXPLAINED,
                    BALANCE_MISSING,
                    FAMILY_KNOWLEDGE_DIFFERS,
                    AUTHORISATION_MISSING,
                    DUE_NEEDED,
                    DUE_AFTER_THE_CLOCK -> false;
        };
    }
}
