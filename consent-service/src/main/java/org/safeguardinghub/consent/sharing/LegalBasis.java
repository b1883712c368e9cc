package org.safeguardinghub.consent.sharing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One reason in law to share, from the table of legal bases: data, because the law changes by date.
 *
 * @param article where it stands, such as {@code UK GDPR Article 6(1)(e)}
 * @param label what it means, in words a practitioner would use
 * @param to the first day it no longer holds; none while it does
 * @param source where we read it
 */
public record LegalBasis(
        String code,
        String article,
        String label,
        LocalDate from,
        @Nullable LocalDate to,
        String source) {

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }
}
