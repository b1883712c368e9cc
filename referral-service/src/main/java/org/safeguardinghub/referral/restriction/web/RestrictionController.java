package org.safeguardinghub.referral.restriction.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.PersonId;
import org.safeguardinghub.kit.body.Bodies;
import org.safeguardinghub.kit.body.Place;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.kit.docs.Reads;
import org.safeguardinghub.kit.problem.Refused;
import org.safeguardinghub.referral.contact.NotMoved;
import org.safeguardinghub.referral.restriction.RestrictionDesk;
import org.safeguardinghub.referral.restriction.RestrictionDesk.Placing;
import org.safeguardinghub.referral.restriction.RestrictionDesk.Settling;
import org.safeguardinghub.referral.restriction.RestrictionDesk.Wanted;
import org.safeguardinghub.referral.restriction.Terms;
import org.safeguardinghub.referral.restriction.Terms.Kind;
import org.safeguardinghub.referral.workforce.Roles;
import org.safeguardinghub.referral.workforce.Worker;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What has to be observed about somebody. */
@Tag(name = "Restrictions", description = "Confidential addresses, safe ways to reach somebody, conflict walls.")
@RestController
@RequestMapping("/api/v1/people/{personId}/restrictions")
class RestrictionController {

    private static final int LONGEST = 2_000;
    private static final int LONGEST_TIMES = 400;
    private static final int LONGEST_NUMBER = 30;
    private static final int MOST_NUMBERS = 10;

    private final RestrictionDesk desk;
    private final Bodies bodies = new Bodies();

    RestrictionController(RestrictionDesk desk) {
        this.desk = desk;
    }

    @Operation(
            summary =
                    "All restrictions of a person and whoever is the same, the latest first; that you read it is recorded",
            operationId = "listRestrictions")
    @GetMapping
    @PreAuthorize(Roles.WORKS_HERE_OR_KEEPS_RESTRICTED_RECORDS)
    RestrictionsView list(@Parameter(hidden = true) Caller caller, @PathVariable UUID personId) {
        return desk.list(caller, new PersonId(personId))
                .map(RestrictionsView::of)
                .orElseThrow(NotMoved::unknown);
    }

    @Operation(
            summary = "Place a restriction",
            description = "A worker may keep themselves out of a family they know; others are kept out by a manager or"
                    + " the restricted-records officer. For whoever is kept out the family's contacts do not exist.",
            operationId = "placeRestriction")
    @Reads(RestrictionBody.class)
    @PostMapping
    @PreAuthorize(Roles.WORKS_HERE_OR_KEEPS_RESTRICTED_RECORDS)
    @ResponseStatus(HttpStatus.CREATED)
    RestrictionView place(
            @Parameter(hidden = true) Caller caller, @PathVariable UUID personId, @RequestBody byte[] body) {
        var asked = bodies.read(body, place -> new Asked(wanted(place, caller), place.needText("why", LONGEST)));
        if (asked.wanted() instanceof Wanted.WallAround(var worker)
                && !worker.equals(Worker.of(caller).id())
                && !leads(caller)) {
            throw new AccessDeniedException("only a manager keeps others out");
        }
        return switch (desk.place(caller, new PersonId(personId), asked.wanted(), asked.why())) {
            case Placing.Placed(var placed) -> RestrictionView.of(placed, false);
            case Placing.InForceAlready _ ->
                throw new Refused(
                        HttpStatus.CONFLICT, "in-force-already", "There is one in force. Lift it first to change it.");
            case Placing.NoSuchWorker _ ->
                throw new Refused(HttpStatus.UNPROCESSABLE_ENTITY, "no-such-worker", "Nobody of this id works here.");
            case Placing.Unknown _ -> throw NotMoved.unknown();
        };
    }

    @Operation(
            summary = "Say that a conflict which the hub noticed by itself is one",
            operationId = "confirmRestriction")
    @Reads(WhyBody.class)
    @PostMapping("/{id}/confirmation")
    @PreAuthorize(Roles.LIFTS_RESTRICTIONS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirm(
            @Parameter(hidden = true) Caller caller,
            @PathVariable UUID personId,
            @PathVariable UUID id,
            @RequestBody byte[] body) {
        var why = bodies.read(body, place -> place.needText("why", LONGEST));
        refuseUnlessSettled(desk.confirm(caller, new PersonId(personId), id, why));
    }

    @Operation(summary = "Lift a restriction; it stays on record", operationId = "liftRestriction")
    @Reads(WhyBody.class)
    @PostMapping("/{id}/lifting")
    @PreAuthorize(Roles.LIFTS_RESTRICTIONS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void lift(
            @Parameter(hidden = true) Caller caller,
            @PathVariable UUID personId,
            @PathVariable UUID id,
            @RequestBody byte[] body) {
        var why = bodies.read(body, place -> place.needText("why", LONGEST));
        refuseUnlessSettled(desk.lift(caller, new PersonId(personId), id, why));
    }

    private static void refuseUnlessSettled(Settling settling) {
        switch (settling) {
            case SETTLED -> {
                // There is nothing to say to it.
            }
            case SETTLED_BEFORE ->
                throw new Refused(
                        HttpStatus.CONFLICT, "settled-before", "Somebody has said so before, or it needs nobody to.");
            case UNKNOWN -> throw NotMoved.unknown();
        }
    }

    private static boolean leads(Caller caller) {
        return caller.hasRole("manager")
                || caller.hasRole("duty-manager")
                || caller.hasRole("restricted-records-officer");
    }

    private static Wanted wanted(Place place, Caller caller) {
        return switch (place.needCode("kind", Kind.class)) {
            case CONFIDENTIAL_ADDRESS -> new Wanted.As(new Terms.ConfidentialAddress());
            case SAFE_CONTACT -> new Wanted.As(safeContact(place.at("safeContact")));
            case CONFLICT_WALL -> new Wanted.WallAround(worker(place.at("worker"), caller));
        };
    }

    private static Terms safeContact(Place place) {
        if (!place.isPresent()) {
            place.findings().problem(place.pointer(), "required", "Say how they may be reached.");
        }
        var numbers = place.at("numbers");
        if (numbers.items().size() > MOST_NUMBERS) {
            numbers.findings().problem(numbers.pointer(), "too-many", "Name ten numbers at most.");
        }
        return new Terms.SafeContact(
                numbers.items().stream()
                        .map(number -> number.text(LONGEST_NUMBER))
                        .<String>mapMulti((number, found) -> {
                            if (number != null) {
                                found.accept(number);
                            }
                        })
                        .toList(),
                place.at("safeTimes").text(LONGEST_TIMES),
                place.at("mayLeaveMessage").isTrue(),
                place.at("mayWrite").isTrue());
    }

    /** Whoever names nobody means themselves. */
    private static UUID worker(Place place, Caller caller) {
        var text = place.text();
        if (text == null) {
            return Worker.of(caller).id();
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException other) {
            place.findings().problem(place.pointer(), "bad-id", "This is no id of a worker.");
            return Worker.of(caller).id();
        }
    }

    private record Asked(Wanted wanted, String why) {}

    /**
     * @param worker whom a conflict wall keeps out; yourself where absent
     * @param safeContact for the kind of that name
     */
    record RestrictionBody(
            Kind kind,
            String why,
            @Nullable UUID worker,
            @Nullable SafeContactBody safeContact) {}

    record SafeContactBody(
            List<String> numbers, @Nullable String safeTimes, boolean mayLeaveMessage, boolean mayWrite) {}

    record WhyBody(String why) {}
}
