package org.safeguardinghub.referral.people;

/** What came of an answer. */
public sealed interface Answered {

    record Done(Candidate candidate) implements Answered {}

    /** Somebody else has answered in the meantime. */
    record Stale(Candidate now) implements Answered {}

    record Refused(Reason reason) implements Answered {}

    /** There is no such possible match for this person. */
    record Unknown() implements Answered {}

    /** Why an answer is not taken. */
    enum Reason {
        ASK_A_MANAGER,
        ANSWERED_DIFFERENT_BEFORE,
        TWO_OF_ONE_FORM,
        LINKED_ALREADY,
        NOT_LINKED
    }
}
