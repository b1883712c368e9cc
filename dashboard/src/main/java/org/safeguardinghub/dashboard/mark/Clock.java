package org.safeguardinghub.dashboard.mark;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.page.TimeWords;
import org.safeguardinghub.dashboard.words.PlainWords;
import org.safeguardinghub.dashboard.words.Vocabulary;

/**
 * A time limit as the hub computed it. The page says how long is left and also when that is, and it never shows time left
 * after the moment has passed, however old the hub's word for it is.
 *
 * @param name such as {@code DECISION}
 * @param state OVERDUE, DUE_SOON, RUNNING, NOT_STARTED or PAUSED
 */
public record Clock(
        @Nullable String name,
        @Nullable Instant startsAt,
        Instant dueAt,
        @Nullable String state) {

    /** @return the clock in words, as it stands now */
    public ClockWords at(Instant now) {
        if ("PAUSED".equals(state)) {
            return new ClockWords(
                    "paused", "Paused", what() + " would have been due " + TimeWords.moment(dueAt, now), due());
        }
        if (!now.isBefore(dueAt)) {
            return new ClockWords(
                    "overdue",
                    "Overdue: " + left(now) + " over",
                    what() + " was due " + TimeWords.moment(dueAt, now),
                    due());
        }
        var due = what() + " due " + TimeWords.moment(dueAt, now);
        if (startsAt != null && now.isBefore(startsAt)) {
            return new ClockWords("not-started", "Starts " + TimeWords.moment(startsAt, now), due, due());
        }
        return "DUE_SOON".equals(state)
                ? new ClockWords("due-soon", "Due soon: " + left(now) + " left", due, due())
                : new ClockWords("running", left(now) + " left", due, due());
    }

    public boolean isOver(Instant now) {
        return !now.isBefore(dueAt);
    }

    private String due() {
        return dueAt.toString();
    }

    private String left(Instant now) {
        return TimeWords.length(Duration.between(now, dueAt));
    }

    private String what() {
        return name == null || name.isBlank() ? "Answer" : PlainWords.of(Vocabulary.CLOCK, name);
    }

    /**
     * @param emphasis rises: paused, not-started, running, due-soon, overdue
     * @param left how long
     * @param due when, in London's time
     * @param instant the same for machines
     */
    public record ClockWords(String emphasis, String left, String due, String instant) {}
}
