package org.safeguardinghub.referral.returns;

import java.time.LocalDate;
import java.time.Month;

/** Days from the first to the last, both counted. */
public record Period(LocalDate from, LocalDate to) {

    /** An inspector's lists look back over this (Annex A). */
    private static final int MONTHS_OF_ANNEX_A = 6;

    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a period ends after it begins");
        }
    }

    /** The census of 2026 is about April 2025 to March 2026. */
    public static Period censusYear(int year) {
        return new Period(LocalDate.of(year - 1, Month.APRIL, 1), LocalDate.of(year, Month.MARCH, 31));
    }

    public static Period annexA(LocalDate to) {
        return new Period(to.minusMonths(MONTHS_OF_ANNEX_A).plusDays(1), to);
    }

    public static Period day(LocalDate day) {
        return new Period(day, day);
    }

    boolean includes(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
