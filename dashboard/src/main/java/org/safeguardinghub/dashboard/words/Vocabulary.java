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
    REFUSAL;

    String prefix() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".";
    }
}
