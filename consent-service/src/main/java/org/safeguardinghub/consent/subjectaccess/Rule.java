package org.safeguardinghub.consent.subjectaccess;

/** Why a step was not taken. */
public enum Rule {
    NOT_POSSIBLE_NOW,
    /** Something cannot have been before what it follows. */
    TOO_EARLY,
    /** Whoever asks for another shows by what right, and it is one that goes with who they are. */
    RIGHT_NOT_SHOWN,
    /** The first month is over, or it was extended before. */
    TOO_LATE_TO_EXTEND,
    /** A service did not answer, so that something is missing. */
    PART_MISSING,
    /** Whoever gathered it does not review it. */
    REVIEWER_GATHERED,
    /** Of an item nobody has decided yet whether it is given. */
    ITEMS_UNDECIDED,
    UNKNOWN_ITEM,
    /** A passage stands nowhere in the item, so that nothing would be left out. */
    UNKNOWN_PASSAGE,
    /** What a rule keeps back for good, no reviewer gives. */
    NEVER_GIVEN,
    /** The record is restricted: its officer looks at it. */
    RESTRICTED
}
