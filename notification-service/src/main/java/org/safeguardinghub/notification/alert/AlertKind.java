package org.safeguardinghub.notification.alert;

/** Why somebody must look; open to additions. */
public enum AlertKind {
    /** The sender did not say whether a child is in danger: a person looks, as if one were. */
    FIRST_LOOK(Severity.HIGH),
    /** The sender says that a child is in immediate danger. */
    IMMEDIATE_DANGER(Severity.CRITICAL),
    /** A worker has rated a contact Red, or has found a child in danger. */
    RED_RATED(Severity.CRITICAL),
    /** A decision waits for a manager's signature. */
    DECISION_PROPOSED(Severity.NORMAL),
    /** A lower rating waits for a second person. */
    DOWNGRADE_ASKED(Severity.NORMAL),
    /** A colleague has offered a contact and waits for the answer. */
    HAND_OVER_OFFERED(Severity.NORMAL),
    /** The sender has changed or completed what they said. */
    SENDER_SAID_MORE(Severity.NORMAL),
    /** The sender has withdrawn what they said; the worry is the front door's to decide. */
    SENDER_WITHDREW(Severity.NORMAL),
    /** A manager has offered a referral to a worker and waits for the answer. */
    ALLOCATION_OFFERED(Severity.NORMAL),
    /** How a referral ends waits for a manager's signature. */
    ENDING_PROPOSED(Severity.NORMAL),
    /** Family help or the family said no: a manager decides about the threshold again, and nothing closes silently. */
    STEP_DOWN_REFUSED(Severity.NORMAL),
    /** A contact may be about somebody whose record is sealed. */
    SEALED_RECORD_TOUCHED(Severity.NORMAL),
    /** Somebody has opened a restricted record in an emergency: a manager says by the next working day whether it was right. */
    RESTRICTED_RECORD_OPENED(Severity.NORMAL),
    /** A worker may belong to a family and is kept out: a manager says whether it is so. */
    CONFLICT_NOTICED(Severity.NORMAL),
    /** Much, or all, of the working time of a clock has gone. */
    CLOCK(Severity.NORMAL),
    /** An event could not be processed and was put aside. */
    DEAD_LETTER(Severity.NORMAL),
    /** An agency could not be told on any channel that is safe. */
    DELIVERY_FAILED(Severity.NORMAL);

    private final Severity severity;

    AlertKind(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }
}
