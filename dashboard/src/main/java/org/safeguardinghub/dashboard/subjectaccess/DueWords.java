package org.safeguardinghub.dashboard.subjectaccess;

import java.time.Instant;
import org.safeguardinghub.dashboard.mark.Clock.ClockWords;
import org.safeguardinghub.dashboard.page.TimeWords;

/** The month in words: how many days are left, and which is the last. */
final class DueWords {

    /** From then on the page says that it is soon, in days. */
    private static final int SOON = 7;

    static ClockWords of(AccessRequest request, Instant now) {
        var received = "Received " + TimeWords.moment(request.receivedAt(), now);
        var day = request.dueOn();
        if (request.isOver()) {
            return new ClockWords(
                    "not-started",
                    "Nobody waits",
                    received,
                    request.receivedAt().toString());
        }
        if (day == null) {
            return new ClockWords(
                    "paused",
                    "The month waits until we know who asks",
                    received,
                    request.receivedAt().toString());
        }
        long days = TimeWords.daysTo(day, now);
        var due = (days < 0 ? "Was due by " : "Due by ")
                + TimeWords.date(day)
                + (request.extended() ? ", with two more months" : "");
        if (days < 0) {
            return new ClockWords("overdue", "Overdue: " + count(-days) + " over", due, day.toString());
        }
        var left = days == 0 ? "Today is the last day" : count(days) + " left";
        return days <= SOON
                ? new ClockWords("due-soon", "Due soon: " + left, due, day.toString())
                : new ClockWords("running", left, due, day.toString());
    }

    private static String count(long days) {
        return days + (days == 1 ? " day" : " days");
    }

    private DueWords() {}
}
