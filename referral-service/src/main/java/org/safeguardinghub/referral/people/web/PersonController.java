package org.safeguardinghub.referral.people.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.PersonId;
import org.safeguardinghub.kit.body.Bodies;
import org.safeguardinghub.kit.body.Place;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.kit.docs.Reads;
import org.safeguardinghub.referral.contact.NotMoved;
import org.safeguardinghub.referral.form.Identifier;
import org.safeguardinghub.referral.people.Mark;
import org.safeguardinghub.referral.people.PersonDesk;
import org.safeguardinghub.referral.people.Question;
import org.safeguardinghub.referral.people.SealDesk;
import org.safeguardinghub.referral.people.SearchDesk;
import org.safeguardinghub.referral.workforce.Roles;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** People across contacts: looked up, opened, hidden. */
@Tag(name = "People", description = "Children and adults across contacts, families and names.")
@RestController
@RequestMapping("/api/v1/people")
class PersonController {

    private static final int LONGEST = 10_000;
    private static final int LONGEST_QUESTION = 400;
    private static final int LONGEST_NUMBER = 20;

    private final PersonDesk desk;
    private final SearchDesk search;
    private final SealDesk seals;
    private final Bodies bodies = new Bodies();

    PersonController(PersonDesk desk, SearchDesk search, SealDesk seals) {
        this.desk = desk;
        this.search = search;
        this.seals = seals;
    }

    @Operation(
            summary = "Look somebody up by name, birth date, number or reference; that you did is recorded",
            description = "What is looked for stands in the body, for it must never be in an address.",
            operationId = "searchPeople")
    @Reads(SearchBody.class)
    @PostMapping("/searches")
    @PreAuthorize(Roles.WORKS_HERE_OR_KEEPS_RESTRICTED_RECORDS)
    PeopleFound search(@Parameter(hidden = true) Caller caller, @RequestBody byte[] body) {
        var asked = bodies.read(
                body, place -> new SearchBody(place.needText("text", LONGEST_QUESTION), cursor(place.at("cursor"))));
        return PeopleFound.of(search.search(caller, Question.of(asked.text()), asked.cursor()));
    }

    @Operation(
            summary = "One person with every contact that names them; that you read it is recorded",
            operationId = "openPerson")
    @GetMapping("/{personId}")
    @PreAuthorize(Roles.WORKS_HERE_OR_KEEPS_RESTRICTED_RECORDS)
    PersonView open(@Parameter(hidden = true) Caller caller, @PathVariable String personId) {
        return desk.open(caller, id(personId)).map(PersonView::of).orElseThrow(NotMoved::unknown);
    }

    @Operation(summary = "Say that a number is not this person's", operationId = "endIdentifier")
    @Reads(EndedBody.class)
    @PostMapping("/{personId}/identifiers/ended")
    @PreAuthorize(Roles.WORKS_HERE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endIdentifier(
            @Parameter(hidden = true) Caller caller, @PathVariable String personId, @RequestBody byte[] body) {
        var ended = bodies.read(body, place -> {
            var system = place.needCode("system", Identifier.System.class);
            var written = place.needText("value", LONGEST_NUMBER);
            var number = written.isEmpty() ? null : place.at("value").value(value -> new Identifier(system, value));
            return new Ended(number, place.needText("why", LONGEST));
        });
        if (!desk.endIdentifier(caller, id(personId), Objects.requireNonNull(ended.number()), ended.why())) {
            throw NotMoved.unknown();
        }
    }

    @Operation(summary = "Hide a record altogether", operationId = "sealPerson")
    @Reads(WhyBody.class)
    @PostMapping("/{personId}/seal")
    @PreAuthorize(Roles.KEEPS_RESTRICTED_RECORDS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void seal(@Parameter(hidden = true) Caller caller, @PathVariable String personId, @RequestBody byte[] body) {
        mark(caller, personId, Mark.SEALED, body);
    }

    @Operation(summary = "Hide a record no longer", operationId = "unsealPerson")
    @Reads(WhyBody.class)
    @PostMapping("/{personId}/unseal")
    @PreAuthorize(Roles.KEEPS_RESTRICTED_RECORDS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unseal(@Parameter(hidden = true) Caller caller, @PathVariable String personId, @RequestBody byte[] body) {
        mark(caller, personId, Mark.UNSEALED, body);
    }

    @Operation(summary = "Show of a record only that it exists", operationId = "restrictPerson")
    @Reads(WhyBody.class)
    @PostMapping("/{personId}/restrict")
    @PreAuthorize(Roles.KEEPS_RESTRICTED_RECORDS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void restrict(@Parameter(hidden = true) Caller caller, @PathVariable String personId, @RequestBody byte[] body) {
        mark(caller, personId, Mark.RESTRICTED, body);
    }

    @Operation(summary = "Show a record like any other again", operationId = "unrestrictPerson")
    @Reads(WhyBody.class)
    @PostMapping("/{personId}/unrestrict")
    @PreAuthorize(Roles.KEEPS_RESTRICTED_RECORDS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unrestrict(@Parameter(hidden = true) Caller caller, @PathVariable String personId, @RequestBody byte[] body) {
        mark(caller, personId, Mark.UNRESTRICTED, body);
    }

    @Operation(summary = "Contacts that may be about somebody whose record is hidden", operationId = "sealedTouches")
    @GetMapping("/sealed-touches")
    @PreAuthorize(Roles.KEEPS_RESTRICTED_RECORDS)
    SealedTouches touches(@Parameter(hidden = true) Caller caller) {
        return new SealedTouches(seals.touches(caller).stream()
                .map(touch -> new SealedTouch(
                        touch.person().value(), touch.reference(), touch.at().toString()))
                .toList());
    }

    private void mark(Caller caller, String personId, Mark mark, byte[] body) {
        var why = bodies.read(body, place -> place.needText("why", LONGEST));
        if (!seals.mark(caller, id(personId), mark, why)) {
            throw NotMoved.unknown();
        }
    }

    private static PersonId id(String text) {
        try {
            return new PersonId(UUID.fromString(text));
        } catch (IllegalArgumentException nobody) {
            throw NotMoved.unknown();
        }
    }

    private static @Nullable PersonId cursor(Place place) {
        var text = place.text();
        try {
            return text == null ? null : new PersonId(UUID.fromString(text));
        } catch (IllegalArgumentException other) {
            place.findings().problem(place.pointer(), "bad-cursor", "Use a cursor that a search gave you.");
            return null;
        }
    }

    record SearchBody(String text, @Nullable PersonId cursor) {}

    record EndedBody(Identifier.System system, String value, String why) {}

    record WhyBody(String why) {}

    private record Ended(@Nullable Identifier number, String why) {}

    record SealedTouches(List<SealedTouch> items) {}

    record SealedTouch(UUID personId, String reference, String at) {}
}
