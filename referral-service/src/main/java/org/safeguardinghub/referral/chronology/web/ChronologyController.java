package org.safeguardinghub.referral.chronology.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.kit.problem.Refused;
import org.safeguardinghub.referral.chronology.Chronology;
import org.safeguardinghub.referral.chronology.ChronologyDesk;
import org.safeguardinghub.referral.chronology.ChronologyDesk.OfPerson;
import org.safeguardinghub.referral.chronology.Difference;
import org.safeguardinghub.referral.chronology.Entry;
import org.safeguardinghub.referral.chronology.Mark;
import org.safeguardinghub.referral.chronology.Question;
import org.safeguardinghub.referral.chronology.Teller;
import org.safeguardinghub.referral.contact.NotMoved;
import org.safeguardinghub.referral.contact.Reference;
import org.safeguardinghub.referral.workforce.Roles;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who knew what when. */
@Tag(
        name = "Chronology",
        description = "Everything that was said and done, by whom, as of any instant. Reading it is recorded.")
@RestController
class ChronologyController {

    private static final String DEFAULT_SIZE = "50";
    private static final int LARGEST = 200;

    private final ChronologyDesk desk;

    ChronologyController(ChronologyDesk desk) {
        this.desk = desk;
    }

    @Operation(summary = "The chronology of one contact, oldest first", operationId = "contactChronology")
    @GetMapping("/api/v1/contacts/{reference}/chronology")
    @PreAuthorize(Roles.WORKS_HERE)
    ChronologyView ofContact(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable Instant asOf,
            @Parameter(description = "an agency's id, front-door or hub") @RequestParam(required = false) @Nullable String source,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = DEFAULT_SIZE) int limit) {
        var question = new Question(asOf, given(source), given(kind), mark(cursor), Math.clamp(limit, 1, LARGEST));
        return desk.ofContact(caller, Reference.asked(reference), question)
                .map(ChronologyView::of)
                .orElseThrow(NotMoved::unknown);
    }

    @Operation(
            summary = "The chronology of a person over all their contacts, oldest first",
            operationId = "personChronology")
    @GetMapping("/api/v1/people/{person}/chronology")
    @PreAuthorize(Roles.WORKS_HERE)
    ChronologyView ofPerson(
            @Parameter(hidden = true) Caller caller,
            @PathVariable UUID person,
            @RequestParam(required = false) @Nullable Instant asOf,
            @RequestParam(required = false) @Nullable String source,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = DEFAULT_SIZE) int limit) {
        var question = new Question(asOf, given(source), given(kind), mark(cursor), Math.clamp(limit, 1, LARGEST));
        return switch (desk.ofPerson(caller, person, question)) {
            case OfPerson.Read(var chronology) -> ChronologyView.of(chronology);
            case OfPerson.Withheld _ ->
                throw new Refused(
                        HttpStatus.FORBIDDEN, "restricted-record", "This record is restricted: ask a manager.");
            case OfPerson.Unknown _ -> throw NotMoved.unknown();
        };
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static @Nullable Mark mark(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        return Mark.read(cursor)
                .orElseThrow(() ->
                        new Refused(HttpStatus.BAD_REQUEST, "bad-cursor", "Use a cursor that this list gave you."));
    }

    /** @param contacts how many contacts it is about */
    record ChronologyView(
            Instant asOf,
            int contacts,
            List<EntryView> items,
            @Nullable String nextCursor) {

        static ChronologyView of(Chronology chronology) {
            var next = chronology.next();
            return new ChronologyView(
                    chronology.asOf(),
                    chronology.contacts(),
                    chronology.entries().stream().map(EntryView::of).toList(),
                    next == null ? null : next.cursor());
        }
    }

    record EntryView(
            Instant at,
            String reference,
            String kind,
            SourceView source,
            @Nullable String by,
            @Nullable String why,
            List<ChangeView> changes) {

        static EntryView of(Entry entry) {
            var teller = entry.teller();
            return new EntryView(
                    entry.mark().at(),
                    entry.reference(),
                    entry.kind(),
                    new SourceView(teller.source(), teller.agency(), teller.said()),
                    teller.name(),
                    entry.why(),
                    entry.differences().stream().map(ChangeView::of).toList());
        }
    }

    /**
     * One thing that changed, in plain words.
     *
     * @param before null where there was nothing
     * @param after null where there is nothing any more
     */
    record ChangeView(
            String what, @Nullable String before, @Nullable String after) {

        static ChangeView of(Difference difference) {
            return new ChangeView(difference.what(), difference.before(), difference.after());
        }
    }

    /** @param agency its id, to filter by; null for what was done here */
    record SourceView(Teller.Source kind, @Nullable String agency, String name) {}
}
