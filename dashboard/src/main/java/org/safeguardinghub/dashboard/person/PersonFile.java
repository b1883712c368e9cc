package org.safeguardinghub.dashboard.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One person as the hub answers it.
 *
 * @param sealed told to the restricted-records officer alone
 * @param ask whom to ask, where nothing else may be shown
 * @param openUntil when the emergency ends in which the viewer has opened a restricted record
 */
record PersonFile(
        UUID personId,
        @Nullable String kind,
        @Nullable Boolean restricted,
        @Nullable Boolean sealed,
        @Nullable String ask,
        @Nullable Instant openUntil,
        @Nullable List<UUID> sameAs,
        @Nullable List<Named> contacts,
        @Nullable List<Numbered> identifiers) {

    List<Named> named() {
        return contacts == null ? List.of() : contacts;
    }

    List<Numbered> numbers() {
        return identifiers == null ? List.of() : identifiers;
    }

    /** A contact that names them. */
    record Named(
            String reference,
            @Nullable Instant receivedAt,
            @Nullable String from,
            @Nullable String state,
            @Nullable String name,
            @Nullable List<String> roles,
            @Nullable List<String> orders) {}

    /** A number that somebody said is theirs. */
    record Numbered(
            String system,
            String value,
            @Nullable String status,
            @Nullable String reason,
            @Nullable String assertedBy,
            @Nullable Instant assertedAt,
            @Nullable LocalDate to) {}
}
