package org.safeguardinghub.dashboard.arrangement;

import java.time.Instant;
import java.time.LocalDate;
import org.safeguardinghub.dashboard.page.TimeWords;

/** How far a day is from today, in words. */
final class Days {

    static String from(LocalDate day, Instant now) {
        long days = TimeWords.daysTo(day, now);
        if (days == 0) {
            return "today";
        }
        return days > 0 ? "in " + count(days) : count(-days) + " ago";
    }

    private static String count(long days) {
        return days + (days == 1 ? " day" : " days");
    }

    private Days() {}
}
