package org.safeguardinghub.dashboard.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.audit.Trail.Reading;
import org.safeguardinghub.dashboard.form.Mistakes;
import org.safeguardinghub.dashboard.form.Typed;

/**
 * What somebody wants to see of the trail.
 *
 * @param from the first day
 * @param until the last day
 * @param who an account's id; null for everybody
 * @param action a code; null for all
 */
record Asked(
        LocalDate from,
        LocalDate until,
        @Nullable String who,
        @Nullable String action,
        Mistakes mistakes) {

    static final int DAYS_UNLESS_SAID = 7;
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** The last seven days unless said otherwise; a day that cannot be read is said beside its field. */
    static Asked of(Typed typed, Instant now) {
        var today = now.atZone(LONDON).toLocalDate();
        var from = day(typed, "from", today.minusDays(DAYS_UNLESS_SAID - 1L));
        var until = day(typed, "until", today);
        var mistakes = new Mistakes.Search(typed)
                .unless(from != null, "from", "Enter a day, such as 27 11 2026")
                .unless(until != null, "until", "Enter a day, such as 27 11 2026")
                .unless(
                        from == null || until == null || !until.isBefore(from),
                        "until",
                        "The last day is not before the first")
                .all();
        return new Asked(
                from == null ? today : from,
                until == null ? today : until,
                typed.orNull("who"),
                typed.orNull("action"),
                mistakes);
    }

    private static @Nullable LocalDate day(Typed typed, String field, LocalDate otherwise) {
        try {
            return typed.has(field) ? LocalDate.parse(typed.words(field)) : otherwise;
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }

    Instant begins() {
        return from.atStartOfDay(LONDON).toInstant();
    }

    boolean isInTime(Reading reading) {
        return !reading.at().isBefore(begins())
                && reading.at().isBefore(until.plusDays(1).atStartOfDay(LONDON).toInstant());
    }

    boolean wants(Reading reading) {
        return (who == null || who.equals(reading.actor())) && (action == null || action.equals(reading.action()));
    }

    /** As it stands in the fields of the filter. */
    Typed filled(Typed typed) {
        return mistakes.isEmpty()
                ? Typed.prefilled(Map.of(
                        "from",
                        from.toString(),
                        "until",
                        until.toString(),
                        "who",
                        who == null ? "" : who,
                        "action",
                        action == null ? "" : action))
                : typed;
    }
}
