package org.safeguardinghub.referral.restriction.web;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.safeguardinghub.contracts.identity.PersonId;

/** What an address asks for, whatever its handler calls it. */
final class Asked {

    /** A contact's or a case's, as people type it. */
    static Optional<String> reference(Map<?, ?> variables) {
        return Optional.ofNullable(variables.get("reference"))
                .map(reference -> reference.toString().strip().toUpperCase(Locale.ROOT));
    }

    static Optional<PersonId> person(Map<?, ?> variables) {
        return Stream.of("personId", "person")
                .map(variables::get)
                .flatMap(Stream::ofNullable)
                .flatMap(id -> uuid(id.toString()).stream())
                .findFirst()
                .map(PersonId::new);
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }

    private Asked() {}
}
