package org.safeguardinghub.consent.misdirected;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.AgencyId;

/** What somebody did about a misdirected disclosure. */
public sealed interface Step {

    /** The wrong recipient was asked to give it back or delete it. */
    record Recall(Instant askedAt, Way way) implements Step {}

    /** How they were asked. */
    enum Way {
        BY_PHONE,
        IN_PERSON,
        BY_LETTER,
        BY_EMAIL
    }

    /** What the wrong recipient says of it. */
    record Confirmation(Instant saidAt, Kept kept) implements Step {}

    /** What became of it there. */
    enum Kept {
        DELETED,
        RETURNED,
        NOT_RETAINED,
        CANNOT_CONFIRM
    }

    /**
     * What it may do to people, and who has to know.
     *
     * @param ico whether the Information Commissioner's Office has to be told
     * @param people whether those whom it is about are told
     */
    record Assessment(Risk risk, Reasoned ico, Reasoned people) implements Step {}

    /** What it may do to people's rights, freedoms and safety. */
    enum Risk {
        UNLIKELY,
        LIKELY,
        HIGH
    }

    /** Yes or no, and why. */
    record Reasoned(boolean isSo, String because) {}

    /** It is over. */
    record Closing(String learning) implements Step {}

    /**
     * Somebody was told.
     *
     * @param lateBecause why the Information Commissioner's Office was told later than it should
     */
    record Told(Who who, Instant at, @Nullable String lateBecause) implements Step {}

    /** Who may have to know. */
    enum Who {
        ICO,
        FAMILY,
        SAFEGUARDING_LEAD,
        WRONG_RECIPIENT
    }

    /** Telling the family would put somebody in danger. */
    record FamilyNotTold(Instant decidedAt, String unsafeBecause) implements Step {}

    /** What somebody to whom wrong information travelled made of it. */
    record Correction(AgencyId recipient, Instant at, Outcome outcome) implements Step {}

    /** What came of asking a recipient to correct it. */
    enum Outcome {
        ASKED,
        CORRECTED,
        NOTHING_KEPT,
        CANNOT_CONFIRM;

        boolean settles() {
            return this != ASKED;
        }
    }
}
