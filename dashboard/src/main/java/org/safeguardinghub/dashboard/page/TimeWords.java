package org.safeguardinghub.dashboard.page;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Says instants and lengths of time the way people at the front door say them, in the time of the place they work in. */
public final class TimeWords {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.UK);
    private static final DateTimeFormatter DAY_AND_YEAR = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.UK);

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private TimeWords() {}

    /** @return such as {@code 14 March 2020} */
    public static String date(LocalDate day) {
        return DATE.format(day);
    }

    /** @return today's date as it is in London, such as {@code 14 March 2020} */
    public static String today(Instant now) {
        return DATE.format(now.atZone(LONDON));
    }

    /** @return how many days from today; less than none where the day has passed */
    public static long daysTo(LocalDate day, Instant now) {
        return DAYS.between(now.atZone(LONDON).toLocalDate(), day);
    }

    /** @return such as {@code 10:05}, {@code tomorrow at 10:05}, {@code Mon 23 Nov at 10:05} */
    public static String moment(Instant instant, Instant now) {
        var then = instant.atZone(LONDON);
        var hour = HOUR.format(then);
        return switch ((int) DAYS.between(now.atZone(LONDON).toLocalDate(), then.toLocalDate())) {
            case 0 -> hour;
            case 1 -> "tomorrow at " + hour;
            case -1 -> "yesterday at " + hour;
            default -> day(then, now.atZone(LONDON)) + " at " + hour;
        };
    }

    /** @return such as {@code 38 min}, {@code 3 h 10 min}, {@code 2 days 4 h}; never a minus sign */
    public static String length(Duration duration) {
        var whole = duration.abs();
        if (whole.toMinutes() < 1) {
            return "less than 1 min";
        }
        if (whole.toHours() < 1) {
            return whole.toMinutes() + " min";
        }
        if (whole.toDays() < 1) {
            return whole.toHours() + " h" + unlessZero(whole.toMinutesPart(), " min");
        }
        return whole.toDays() + (whole.toDays() == 1 ? " day" : " days") + unlessZero(whole.toHoursPart(), " h");
    }

    /** @return such as {@code 38 min ago} */
    public static String ago(Instant instant, Instant now) {
        return length(Duration.between(instant, now)) + " ago";
    }

    private static String day(ZonedDateTime then, ZonedDateTime now) {
        return (then.getYear() == now.getYear() ? DAY : DAY_AND_YEAR).format(then);
    }

    private static String unlessZero(long amount, String unit) {
        return amount == 0 ? "" : " " + amount + unit;
    }
}
