package org.safeguardinghub.referral.measures;

import org.jspecify.annotations.Nullable;

/** What is measured (domain.md 8), each with what it means in plain words. Counted per child unless it says otherwise. */
public enum Measure {
    DECIDED_IN_A_WORKING_DAY(
            Unit.PERCENT,
            "Decided within one working day",
            "Of the children whose decision was made or was due: for how many a manager signed what happens next within"
                    + " one working day of the contact. One that is overdue and undecided counts as late.",
            100),
    ACKNOWLEDGED(
            Unit.PERCENT,
            "Acknowledged to the sender",
            "Of the children somebody told us about: for how many the sender's system or mailbox took our"
                    + " acknowledgement.",
            100),
    OUTCOME_SENT(
            Unit.PERCENT,
            "Outcome sent to the referrer",
            "Of the children for whom a decision was signed: for how many the referrer has been told what was decided,"
                    + " and why.",
            100),
    TIME_RED(Unit.HOURS, "Time to a decision, Red", "Hours from the contact to the signed decision, rated Red.", null),
    TIME_AMBER(
            Unit.HOURS,
            "Time to a decision, Amber",
            "Hours from the contact to the signed decision, rated Amber.",
            null),
    TIME_GREEN(
            Unit.HOURS,
            "Time to a decision, Green",
            "Hours from the contact to the signed decision, rated Green.",
            null),
    TIME_BLUE(
            Unit.HOURS, "Time to a decision, Blue", "Hours from the contact to the signed decision, rated Blue.", null),
    CONTACT_TO_REFERRAL(
            Unit.HOURS,
            "From contact to referral",
            "Hours from the contact to the decision that made it a referral.",
            null),
    REFERRAL_TO_ASSESSMENT(
            Unit.DAYS,
            "From referral to assessment",
            "Days from the referral to the authorised first assessment.",
            null),
    REFERRAL_TO_NO_ACTION(
            Unit.DAYS,
            "From referral to no further action",
            "Days from the referral to the decision that nothing more is done.",
            null),
    ENQUIRY_TO_CONFERENCE(
            Unit.DAYS,
            "From section 47 to the conference",
            "Days from the beginning of a section 47 enquiry to the initial child protection conference.",
            null),
    RE_REFERRED(
            Unit.PERCENT,
            "Referred again",
            "Of the referrals: how many were of a child who had been referred within the twelve months before.",
            null),
    ASSESSED_IN_45_DAYS(
            Unit.PERCENT,
            "Assessed within 45 working days",
            "Of the assessments that were authorised or due: how many were authorised within 45 working days of the"
                    + " referral.",
            100),
    CONFERENCE_IN_15_DAYS(
            Unit.PERCENT,
            "Conference within 15 working days",
            "Of the conferences that were held or due: how many were held within 15 working days of the strategy"
                    + " discussion.",
            100),
    VOICE_HEARD(
            Unit.PERCENT,
            "The child's own words are in the decision",
            "Of the children for whom a decision was signed: for how many it has the child's own words, and not only why"
                    + " nobody spoke with them.",
            100),
    NHS_NUMBER_TRACED(
            Unit.PERCENT,
            "NHS number traced",
            "Of the children somebody told us about: for how many the NHS number has been traced to the person.",
            100),
    PARTNER_REPLY(
            Unit.HOURS,
            "Partners' time to reply",
            "Hours from an information request to the agency's answer or refusal. Counted per request.",
            null),
    REFERRER_DISAGREES(
            Unit.PERCENT,
            "Referrer and screener see another level of need",
            "Of the decided children for whom the referrer named a level: for how many the screener saw another.",
            null),
    SCREENER_DISAGREES(
            Unit.PERCENT,
            "Screener and final decision see another level of need",
            "Of the decided children: for how many the signed decision has another level than the first look.",
            null),
    ESCALATED(
            Unit.PERCENT,
            "Decisions that a professional challenged",
            "Of the decisions: how many another agency has escalated. The hub does not record escalations yet.",
            null);

    /** What its value is; times are medians. */
    public enum Unit {
        PERCENT,
        HOURS,
        DAYS
    }

    private final Unit unit;
    private final String title;
    private final String definition;
    private final @Nullable Integer target;

    Measure(Unit unit, String title, String definition, @Nullable Integer target) {
        this.unit = unit;
        this.title = title;
        this.definition = definition;
        this.target = target;
    }

    public Unit unit() {
        return unit;
    }

    public String title() {
        return title;
    }

    public String definition() {
        return definition;
    }

    /** What it should come to; null where more is not plainly better. */
    public @Nullable Integer target() {
        return target;
    }
}
