package org.safeguardinghub.matching;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far dates of birth, and of births to come, agree. */
final class BirthAgreement {

    private static final long NEAR_DAYS = 28;
    private static final long ONE_PREGNANCY_DAYS = 60;

    static Level birth(@Nullable Birth here, @Nullable Birth there) {
        if (here == null || there == null) {
            return Missing.of(here == null, there == null);
        }
        return here.isToTheDay() && there.isToTheDay() ? days(here.date(), there.date()) : roughly(here, there);
    }

    private static Level days(LocalDate here, LocalDate there) {
        if (here.equals(there)) {
            return Level.SAME;
        }
        if (dayAndMonthSwapped(here).filter(there::equals).isPresent()) {
            return Level.DAY_AND_MONTH_SWAPPED;
        }
        if (digitsApart(here, there) == 1) {
            return Level.ONE_DIGIT;
        }
        if (YearMonth.from(here).equals(YearMonth.from(there))) {
            return Level.SAME_MONTH;
        }
        return here.getYear() == there.getYear() ? Level.SAME_YEAR : Level.DIFFERENT;
    }

    private static Level roughly(Birth here, Birth there) {
        if (isEstimated(here) || isEstimated(there)) {
            return Math.abs(here.date().getYear() - there.date().getYear()) <= 1 ? Level.FITS : Level.DIFFERENT;
        }
        boolean yearOnly = here.precision() == Birth.Precision.YEAR || there.precision() == Birth.Precision.YEAR;
        boolean fits = yearOnly
                ? here.date().getYear() == there.date().getYear()
                : YearMonth.from(here.date()).equals(YearMonth.from(there.date()));
        return fits ? Level.FITS : Level.DIFFERENT;
    }

    /** Of two pregnancies, or of a pregnancy and the child that was born. */
    static Level expected(Description here, Description there) {
        var ours = expectedOrBorn(here);
        var theirs = expectedOrBorn(there);
        if (ours == null || theirs == null) {
            return Missing.of(ours == null, theirs == null);
        }
        long days = Math.abs(ChronoUnit.DAYS.between(ours, theirs));
        if (days == 0 && here.expected() != null && there.expected() != null) {
            return Level.SAME;
        }
        if (days <= NEAR_DAYS) {
            return Level.NEAR_TIME;
        }
        return days <= ONE_PREGNANCY_DAYS ? Level.FITS : Level.DIFFERENT;
    }

    static Optional<LocalDate> dayAndMonthSwapped(LocalDate date) {
        try {
            return Optional.of(LocalDate.of(date.getYear(), date.getDayOfMonth(), date.getMonthValue()));
        } catch (DateTimeException noSuchMonth) {
            return Optional.empty();
        }
    }

    private static @Nullable LocalDate expectedOrBorn(Description of) {
        if (of.expected() != null) {
            return of.expected();
        }
        return of.birth() == null ? null : of.birth().date();
    }

    private static boolean isEstimated(Birth birth) {
        return birth.precision() == Birth.Precision.ESTIMATED;
    }

    private static int digitsApart(LocalDate here, LocalDate there) {
        var one = here.format(DateTimeFormatter.BASIC_ISO_DATE);
        var other = there.format(DateTimeFormatter.BASIC_ISO_DATE);
        int apart = 0;
        for (int i = 0; i < one.length(); i++) {
            if (one.charAt(i) != other.charAt(i)) {
                apart++;
            }
        }
        return apart;
    }

    private BirthAgreement() {}
}
