package org.safeguardinghub.referral.people.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.PersonId;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.referral.contact.NotMoved;
import org.safeguardinghub.referral.people.ReadingsDesk;
import org.safeguardinghub.referral.people.ReadingsDesk.Reading;
import org.safeguardinghub.referral.people.ReadingsDesk.Readings;
import org.safeguardinghub.referral.workforce.Roles;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who has seen a person's record. */
@Tag(name = "People")
@RestController
class ReadingsController {

    private final ReadingsDesk desk;

    ReadingsController(ReadingsDesk desk) {
        this.desk = desk;
    }

    @Operation(
            summary = "Who has seen a person's record or a contact that names them, and what they did",
            description = "The newest first, a hundred at once. That you asked is recorded, too.",
            operationId = "readings")
    @GetMapping("/api/v1/people/{personId}/readings")
    @PreAuthorize(Roles.READS_THE_AUDIT_TRAIL)
    ReadingsView readings(
            @Parameter(hidden = true) Caller caller,
            @PathVariable UUID personId,
            @Parameter(description = "where the page before ended") @RequestParam(required = false) @Nullable Long before) {
        return desk.of(caller, new PersonId(personId), before)
                .map(ReadingsView::of)
                .orElseThrow(NotMoved::unknown);
    }

    @Operation(
            summary = "The same in plain words, to give to a family",
            description =
                    "When, whether at the front door or of another agency, and what was done. Nobody's name or account is in it.",
            operationId = "accessReport")
    @GetMapping("/api/v1/people/{personId}/access-report")
    @PreAuthorize(Roles.READS_THE_AUDIT_TRAIL)
    ReportView report(
            @Parameter(hidden = true) Caller caller,
            @PathVariable UUID personId,
            @Parameter(description = "where the page before ended") @RequestParam(required = false) @Nullable Long before) {
        var found = desk.of(caller, new PersonId(personId), before).orElseThrow(NotMoved::unknown);
        return new ReportView(
                found.readings().stream()
                        .flatMap(reading -> AccessSentence.of(reading, caller.agency()))
                        .toList(),
                found.next());
    }

    /** @param next for the next page, if there may be more */
    record ReadingsView(List<ReadingView> items, @Nullable Long next) {

        static ReadingsView of(Readings readings) {
            return new ReadingsView(
                    readings.readings().stream().map(ReadingView::of).toList(), readings.next());
        }
    }

    /**
     * @param actorName absent, as are the roles, where none of our workers did it
     * @param reference of the contact; absent where it was the person's own record
     */
    record ReadingView(
            Instant at,
            String actor,
            @Nullable String actorName,
            List<String> actorRoles,
            String agency,
            String action,
            @Nullable String reference,
            Map<String, String> codes) {

        static ReadingView of(Reading reading) {
            var entry = reading.entry();
            var actor = reading.actor();
            return new ReadingView(
                    entry.at(),
                    entry.actor(),
                    actor == null ? null : actor.worker().name(),
                    actor == null ? List.of() : actor.roles().stream().sorted().toList(),
                    entry.agency(),
                    entry.action(),
                    reading.reference(),
                    entry.codes());
        }
    }

    record ReportView(List<String> sentences, @Nullable Long next) {}
}
