package org.safeguardinghub.consent.agreement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A service that a family may agree to or refuse, from the table of services: data, because services come and go.
 *
 * @param label what it is, in words a parent would use
 * @param to the first day on which it is no longer offered; none while it is
 */
public record Service(
        String code, String label, LocalDate from, @Nullable LocalDate to) {

    boolean isOfferedOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }
}
