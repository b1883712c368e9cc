package org.safeguardinghub.dashboard.misdirected;

import java.time.Duration;
import java.time.Instant;
import org.safeguardinghub.dashboard.mark.Clock.ClockWords;
import org.safeguardinghub.dashboard.misdirected.Misdirection.Breach;
import org.safeguardinghub.dashboard.page.TimeWords;

/** The breach clock in words: how long is left, and when that is. It never shows time left after the moment. */
final class BreachWords {

    /** From then on the page says that it is soon. */
    private static final Duration SOON = Duration.ofHours(24);

    private static final String ICO = "Information Commissioner’s Office";

    static ClockWords of(Breach breach, Instant now) {
        var told = breach.icoToldAt();
        var due = TimeWords.moment(breach.dueAt(), now);
        if (told != null) {
            boolean isLate = told.isAfter(breach.dueAt());
            return words(
                    breach,
                    "running",
                    isLate ? "Told late" : "Told in time",
                    ICO + " told " + TimeWords.moment(told, now) + ", was due by " + due);
        }
        if (Boolean.FALSE.equals(breach.notifiable())) {
            return words(breach, "not-started", "Nobody waits", ICO + " need not be told");
        }
        var left = Duration.between(now, breach.dueAt());
        if (!left.isPositive()) {
            return words(breach, "overdue", "Overdue: " + TimeWords.length(left) + " over", ICO + " was due by " + due);
        }
        return left.compareTo(SOON) < 0
                ? words(breach, "due-soon", "Due soon: " + TimeWords.length(left) + " left", ICO + " due by " + due)
                : words(breach, "running", TimeWords.length(left) + " left", ICO + " due by " + due);
    }

    private static ClockWords words(Breach breach, String emphasis, String left, String due) {
        return new ClockWords(emphasis, left, due, breach.dueAt().toString());
    }

    private BreachWords() {}
}
