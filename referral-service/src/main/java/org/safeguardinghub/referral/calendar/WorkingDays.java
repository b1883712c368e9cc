package org.safeguardinghub.referral.calendar;

import java.time.LocalDate;

/**
 * The days that count: Monday to Friday without England's bank holidays (domain.md 1). A council's own closure days do
 * count. Elapsed time is another thing and has another type, {@code Duration}.
 */
public final class WorkingDays {

    private final BankHolidays bankHolidays = new BankHolidays();

    public boolean include(LocalDate day) {
        return !BankHolidays.isWeekend(day) && !bankHolidays.include(day);
    }

    /** The first working day after this one. */
    public LocalDate after(LocalDate day) {
        var next = day.plusDays(1);
        while (!include(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** So many working days after this one; day nought is the day itself, working or not. */
    public LocalDate plus(LocalDate day, int workingDays) {
        var reached = day;
        for (int i = 0; i < workingDays; i++) {
            reached = after(reached);
        }
        return reached;
    }
}
