package org.safeguardinghub.dashboard.person;

import java.util.List;
import org.safeguardinghub.dashboard.words.Choice;

/** For what a restricted record may be opened without asking first. */
final class Emergencies {

    static final List<Choice> REASONS = List.of(
            Choice.of("CHILD_IN_DANGER_NOW", "A child is in danger now"),
            Choice.of("ADULT_IN_DANGER_NOW", "An adult is in danger now"),
            Choice.of("NOBODY_TO_ASK", "It cannot wait, and nobody who may allow it can be reached"));

    static final List<Choice> MINUTES =
            List.of(Choice.of("15", "15 minutes"), Choice.of("30", "30 minutes"), Choice.of("60", "60 minutes"));

    /** A reason that is newer than this page is said as it is. */
    static String words(String code) {
        return REASONS.stream()
                .filter(reason -> reason.code().equals(code))
                .map(Choice::words)
                .findFirst()
                .orElse(code);
    }

    private Emergencies() {}
}
