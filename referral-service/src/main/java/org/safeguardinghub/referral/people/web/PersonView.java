package org.safeguardinghub.referral.people.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.PersonId;
import org.safeguardinghub.referral.identifier.Held;
import org.safeguardinghub.referral.identifier.Trace;
import org.safeguardinghub.referral.people.Appearance;
import org.safeguardinghub.referral.people.PersonDesk;
import org.safeguardinghub.referral.people.PersonKind;

/**
 * One person. Of a restricted one nothing is shown but whom to ask.
 *
 * @param openUntil when the emergency ends in which the reader has opened a restricted record
 */
record PersonView(
        UUID personId,
        PersonKind kind,
        boolean restricted,
        @Nullable Boolean sealed,
        @Nullable String ask,
        @Nullable Instant openUntil,
        List<UUID> sameAs,
        List<ContactOf> contacts,
        List<IdentifierOf> identifiers) {

    private static final String ASK = "This record is restricted: ask a manager.";

    static PersonView of(PersonDesk.File file) {
        var person = file.person();
        return new PersonView(
                person.id().value(),
                person.kind(),
                person.isRestricted(),
                person.isSealed() ? Boolean.TRUE : null,
                file.isWithheld() ? ASK : null,
                file.access().until(),
                file.isWithheld()
                        ? List.of()
                        : person.together().stream()
                                .filter(same -> !same.equals(person.id()))
                                .map(PersonId::value)
                                .toList(),
                file.contacts().stream().map(ContactOf::of).toList(),
                file.identifiers().stream().map(IdentifierOf::of).toList());
    }

    /** @param roles what a child is on the form, or what an adult is to its children */
    record ContactOf(
            String reference,
            Instant receivedAt,
            String from,
            String state,
            PersonKind kind,
            int place,
            @Nullable String name,
            List<String> roles,
            List<String> orders) {

        static ContactOf of(Appearance appearance) {
            return new ContactOf(
                    appearance.reference(),
                    appearance.receivedAt(),
                    appearance.agencyName(),
                    appearance.state(),
                    appearance.kind(),
                    appearance.place(),
                    appearance.name(),
                    appearance.roles(),
                    appearance.orders());
        }
    }

    record IdentifierOf(
            String system,
            String value,
            Held.Status status,
            @Nullable String reason,
            String assertedBy,
            Instant assertedAt,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Instant tracedAt,
            @Nullable Trace trace) {

        static IdentifierOf of(Held held) {
            return new IdentifierOf(
                    held.system(),
                    held.value(),
                    held.status(),
                    held.reason(),
                    held.assertedBy(),
                    held.assertedAt(),
                    held.from(),
                    held.to(),
                    held.tracedAt(),
                    held.trace());
        }
    }
}
