package org.safeguardinghub.referral.measures;

import java.time.Instant;
import java.time.LocalDate;
import org.safeguardinghub.referral.contact.Boundary;

/** Counts what a measure is about, in one authority and period. */
public interface Counting {

    Counted count(Boundary boundary, Measure measure, Asked asked);

    /** @param to the last day that counts */
    record Asked(LocalDate from, LocalDate to, Split split, Instant now) {}
}
