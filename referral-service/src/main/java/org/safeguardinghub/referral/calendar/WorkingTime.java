package org.safeguardinghub.referral.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Time during opening hours, counted in London and handed out as instants. */
final class WorkingTime implements Rungs.Counting {

    static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final WorkingDays days;
    private final OfficeHours hours;

    WorkingTime(WorkingDays days, OfficeHours hours) {
        this.days = days;
        this.hours = hours;
    }

    boolean isOpen(ZonedDateTime when) {
        return days.include(when.toLocalDate()) && hours.include(when.toLocalTime());
    }

    /** This moment if the door is open, else the next opening. */
    ZonedDateTime orNextOpening(ZonedDateTime when) {
        if (isOpen(when)) {
            return when;
        }
        var day = when.toLocalDate();
        boolean opensLaterToday = days.include(day) && when.toLocalTime().isBefore(hours.opens());
        return opening(opensLaterToday ? day : days.after(day));
    }

    @Override
    public Duration between(Instant from, Instant to) {
        var worked = Duration.ZERO;
        for (var day = from.atZone(LONDON).toLocalDate();
                !opening(day).toInstant().isAfter(to);
                day = days.after(day)) {
            worked = worked.plus(overlap(day, from, to));
        }
        return worked;
    }

    /** The instant at which so much working time has gone since the start. */
    @Override
    public Instant after(Instant from, Duration worked) {
        var left = worked;
        var day = from.atZone(LONDON).toLocalDate();
        while (true) {
            var today = overlap(day, from, closing(day).toInstant());
            if (today.compareTo(left) >= 0) {
                var begins = later(from, opening(day).toInstant());
                return begins.plus(left);
            }
            left = left.minus(today);
            day = days.after(day);
        }
    }

    private Duration overlap(LocalDate day, Instant from, Instant to) {
        if (!days.include(day)) {
            return Duration.ZERO;
        }
        var begins = later(from, opening(day).toInstant());
        var closes = closing(day).toInstant();
        var ends = to.isBefore(closes) ? to : closes;
        return begins.isBefore(ends) ? Duration.between(begins, ends) : Duration.ZERO;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private ZonedDateTime opening(LocalDate day) {
        return day.atTime(hours.opens()).atZone(LONDON);
    }

    private ZonedDateTime closing(LocalDate day) {
        return day.atTime(hours.closes()).atZone(LONDON);
    }
}
