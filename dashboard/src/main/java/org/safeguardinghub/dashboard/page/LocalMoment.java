package org.safeguardinghub.dashboard.page;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** A date and time as a browser's field holds it, by the clock on the wall here. */
public final class LocalMoment {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    private LocalMoment() {}

    /** @return empty where it cannot be read; a time that the clocks leave out is the one an hour later */
    public static Optional<Instant> read(String typed) {
        try {
            return Optional.of(LocalDateTime.parse(typed).atZone(LONDON).toInstant());
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    public static String field(Instant instant) {
        return FIELD.format(instant.atZone(LONDON));
    }
}
