package org.safeguardinghub.referral.form;

import java.time.LocalDate;
import java.time.Period;

/** A date of birth and how sure the sender is of it. Where the day is unknown the census writes the 15th. */
public record BirthDate(LocalDate date, Precision precision) {

    /** What of the date is known. */
    public enum Precision {
        DAY,
        MONTH,
        YEAR,
        ESTIMATED
    }

    public int ageOn(LocalDate day) {
        return Math.max(0, Period.between(date, day).getYears());
    }
}
