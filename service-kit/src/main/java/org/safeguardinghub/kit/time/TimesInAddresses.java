package org.safeguardinghub.kit.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.core.convert.converter.Converter;

/** Times in the address of a request, by the rules of those in its body; any other is a bad request. */
final class TimesInAddresses {

    static final class ToInstant implements Converter<String, Instant> {

        @Override
        public Instant convert(String text) {
            var when = OffsetDateTime.parse(text).toInstant();
            mustBePossible(when.atOffset(ZoneOffset.UTC).getYear());
            return when;
        }
    }

    static final class ToDate implements Converter<String, LocalDate> {

        @Override
        public LocalDate convert(String text) {
            var day = LocalDate.parse(text);
            mustBePossible(day.getYear());
            return day;
        }
    }

    private static void mustBePossible(int year) {
        if (!PossibleYears.include(year)) {
            throw new IllegalArgumentException("too far away to be true");
        }
    }

    private TimesInAddresses() {}
}
