package org.safeguardinghub.referral.returns;

/** A rule of the census that a child's referrals break (domain.md 2 and 8), in the words of whoever has to mend it. */
public enum CensusCheck {
    REFERRED_TOO_LONG_BEFORE_BIRTH("The referral is more than 40 weeks before the birth or the expected birth."),
    REFERRED_AFTER_DEATH("The child was referred after a referral that closed because the child had died."),
    NO_FURTHER_ACTION_WITH_ACTION("A referral without further action has an assessment, an enquiry or a plan."),
    PRIMARY_NEED_MISSING("A referral that went on has no primary need."),
    TWO_OPEN_EPISODES("The child has two referrals open at once."),
    ENQUIRY_BEFORE_REFERRAL("A section 47 enquiry began before the referral."),
    ENQUIRIES_OVERLAP("Two section 47 enquiries of the child overlap."),
    CONFERENCE_TARGET_ON_A_WEEKEND("The target of a conference is on a weekend."),
    NO_FACTORS_WITH_OTHERS("Factor 21 stands beside other factors."),
    DISABILITY_NONE_WITH_OTHERS("Disability NONE stands beside a disability."),
    CLOSURE_INCOMPLETE("A closure has a date without a reason, or a reason without a date."),
    PUPIL_NUMBER_SHARED("Two children have the same pupil number."),
    PUPIL_NUMBER_MISSING("There is neither a pupil number nor a reason for its absence."),
    BIRTH_UNKNOWN("There is neither a date of birth nor an expected one."),
    ETHNICITY_NOT_OBTAINED("The ethnicity has not been obtained.");

    private final String sentence;

    CensusCheck(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
