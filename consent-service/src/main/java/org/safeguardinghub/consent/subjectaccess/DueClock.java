package org.safeguardinghub.consent.subjectaccess;

import java.time.Instant;
import java.time.LocalDate;
import org.safeguardinghub.consent.datafile.EnglishTime;

/**
 * By which day a request is answered: one calendar month after it was received, two further months if it was extended
 * (UK GDPR Art. 12(3)). While we wait to know who is asking, the clock does not begin (Art. 12(6)).
 *
 * @param from when the month begins: on receipt, or once identity was confirmed where it had to be asked for
 */
public record DueClock(Instant from, boolean isExtended) {

    private static final int MONTHS = 1;
    private static final int FURTHER_MONTHS = 2;

    /** A day that the month does not have is its last one. Weekends count. */
    public LocalDate dueOn() {
        var day = from.atZone(EnglishTime.ZONE).toLocalDate();
        return day.plusMonths(isExtended ? MONTHS + FURTHER_MONTHS : MONTHS);
    }

    /** An extension is told to whoever asked within the first month. */
    public boolean mayBeExtendedAt(Instant now) {
        return !isExtended && !isPast(now);
    }

    public boolean isPast(Instant now) {
        return now.atZone(EnglishTime.ZONE).toLocalDate().isAfter(dueOn());
    }
}
