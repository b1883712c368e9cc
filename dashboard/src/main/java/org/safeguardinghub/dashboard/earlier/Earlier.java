package org.safeguardinghub.dashboard.earlier;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Earlier contacts as the hub answers them. */
public record Earlier(
        @Nullable List<Contact> contacts,
        int contactsIn90Days,
        int closedWithoutActionIn12Months,
        boolean callsForReview) {

    public List<Contact> all() {
        return contacts == null ? List.of() : contacts;
    }

    /** @return the pattern in one sentence */
    public String pattern() {
        return contactsIn90Days + (contactsIn90Days == 1 ? " contact" : " contacts")
                + " in 90 days, this one among them; " + closedWithoutActionIn12Months
                + " closed without action in 12 months.";
    }

    public record Contact(
            String reference,
            @Nullable Instant receivedAt,
            @Nullable String sourceAgencyName,
            @Nullable String state,
            @Nullable List<String> outcomes,
            @Nullable Instant signedAt) {}
}
