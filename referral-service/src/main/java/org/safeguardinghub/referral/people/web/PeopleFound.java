package org.safeguardinghub.referral.people.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.matching.Description;
import org.safeguardinghub.referral.people.PersonKind;
import org.safeguardinghub.referral.people.SearchDesk;

/** Who was found, each person once. */
record PeopleFound(List<PersonFound> items, @Nullable String nextCursor) {

    static PeopleFound of(SearchDesk.Found found) {
        return new PeopleFound(
                found.hits().stream().map(PersonFound::of).toList(),
                found.next() == null ? null : found.next().toString());
    }

    record PersonFound(
            UUID personId,
            PersonKind kind,
            boolean restricted,
            @Nullable String ask,
            @Nullable String name,
            @Nullable LocalDate birth,
            List<String> contacts) {

        static PersonFound of(SearchDesk.Hit hit) {
            var description = hit.description();
            return new PersonFound(
                    hit.person().id().value(),
                    hit.person().kind(),
                    hit.person().isRestricted(),
                    hit.isWithheld() ? MatchesView.ASK : null,
                    description == null ? null : name(description),
                    description == null || description.birth() == null
                            ? null
                            : description.birth().date(),
                    hit.references());
        }

        private static @Nullable String name(Description description) {
            return description.names().stream()
                    .findFirst()
                    .map(name -> Stream.of(name.given(), name.family())
                            .filter(Objects::nonNull)
                            .collect(Collectors.joining(" ")))
                    .orElse(null);
        }
    }
}
