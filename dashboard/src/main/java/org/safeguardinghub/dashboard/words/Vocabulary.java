package org.safeguardinghub.dashboard.words;

import java.util.Locale;

/** Which list a code is from: one word may mean two things, such as a state that is closed and a step that closed it. */
public enum Vocabulary {
    STATE,
    STEP,
    SENDER_STEP,
    OUTCOME,
    OUTCOME_MEANING,
    HARM,
    ROLE,
    RELATIONSHIP,
    PART,
    ORDER,
    PERSON,
    NUMBER,
    NUMBER_STATUS,
    NUMBER_DOUBT,
    ANSWER,
    CHANNEL,
    TELLING,
    COLOUR,
    NEED,
    CLOCK,
    STANDING,
    STATUS,
    AGREEMENT,
    NOT_GIVEN,
    REFUSAL,
    CASE_STATE,
    CASE_STEP,
    CASE_REFUSAL,
    DISCUSSION,
    DISCUSSION_STATE,
    SECTOR,
    FACTOR,
    ABUSE,
    ENDING,
    CLOSING_REASON,
    REFUSED_BY;

    String prefix() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".";
    }
}
