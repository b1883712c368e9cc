package org.safeguardinghub.matching;

import java.time.LocalDate;

/** When somebody was born, and what of it is known. */
public record Birth(LocalDate date, Precision precision) {

    public enum Precision {
        DAY,
        MONTH,
        YEAR,
        ESTIMATED
    }

    public static Birth on(LocalDate date) {
        return new Birth(date, Precision.DAY);
    }

    boolean isToTheDay() {
        return precision == Precision.DAY;
    }
}
