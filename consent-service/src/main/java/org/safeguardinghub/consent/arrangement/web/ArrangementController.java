package org.safeguardinghub.consent.arrangement.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.consent.arrangement.Arrangement;
import org.safeguardinghub.consent.arrangement.ArrangementDesk;
import org.safeguardinghub.consent.arrangement.ArrangementDesk.Registered;
import org.safeguardinghub.consent.arrangement.ArrangementDesk.Stepped;
import org.safeguardinghub.consent.arrangement.ArrangementId;
import org.safeguardinghub.consent.arrangement.ArrangementRules;
import org.safeguardinghub.consent.arrangement.Step.Reason;
import org.safeguardinghub.consent.arrangement.Terms;
import org.safeguardinghub.consent.datafile.EnglishTime;
import org.safeguardinghub.consent.workforce.Roles;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.kit.body.AgencyIds;
import org.safeguardinghub.kit.body.Bodies;
import org.safeguardinghub.kit.body.Place;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.kit.docs.Reads;
import org.safeguardinghub.kit.problem.FieldProblem;
import org.safeguardinghub.kit.problem.InvalidInput;
import org.safeguardinghub.kit.problem.Refused;
import org.safeguardinghub.kit.web.Versions;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register of sharing agreements. */
@Tag(
        name = "Sharing agreements",
        description = "What is signed with which agency, what it covers and until when. One that ended warns first and"
                + " then stops routine sharing; what a duty asks for it never stops.")
@RestController
@RequestMapping("/api/v1/sharing/arrangements")
class ArrangementController {

    private final ArrangementDesk desk;
    private final ArrangementRules rules;
    private final InstantSource clock;
    private final Bodies bodies = new Bodies();

    ArrangementController(ArrangementDesk desk, ArrangementRules rules, InstantSource clock) {
        this.desk = desk;
        this.rules = rules;
        this.clock = clock;
    }

    @Operation(
            summary = "Every sharing agreement by agency, the latest first",
            description =
                    "Up to 1,000; those that ended stay. With reviewBy only what somebody has to look at by a day.",
            operationId = "listArrangements")
    @GetMapping
    @PreAuthorize(Roles.READS_RULES)
    List<ArrangementView> list(
            @Parameter(hidden = true) Caller caller,
            @Parameter(description = "of one agency only") @RequestParam(required = false) @Nullable String agency,
            @RequestParam(required = false) @Nullable LocalDate reviewBy) {
        return desk.read(caller, agency == null ? null : asked(agency), reviewBy).stream()
                .map(this::view)
                .toList();
    }

    @Operation(summary = "One sharing agreement, and what became of it", operationId = "openArrangement")
    @GetMapping("/{id}")
    @PreAuthorize(Roles.READS_RULES)
    ResponseEntity<ArrangementView> open(@Parameter(hidden = true) Caller caller, @PathVariable UUID id) {
        var found = desk.read(caller, new ArrangementId(id)).orElseThrow(ArrangementController::notFound);
        return Versions.answer(found.version(), view(found));
    }

    @Operation(
            summary = "Register a sharing agreement that was signed",
            description =
                    "The same sent again changes nothing (200). What was signed is never changed here: other terms"
                            + " are another agreement with a reference of their own.",
            operationId = "registerArrangement")
    @Reads(ArrangementBody.class)
    @PostMapping
    @PreAuthorize(Roles.KEEPS_ARRANGEMENTS)
    ResponseEntity<ArrangementView> register(@Parameter(hidden = true) Caller caller, @RequestBody byte[] body) {
        var signed = bodies.read(
                body, place -> new Signed(AgencyIds.need(place, "agency"), ArrangementFromJson.terms(place)));
        return switch (desk.register(caller, signed.agency(), signed.terms())) {
            case Registered.Done(var arrangement, var isNew) ->
                ResponseEntity.status(isNew ? HttpStatus.CREATED : HttpStatus.OK)
                        .eTag("\"" + arrangement.version() + "\"")
                        .body(view(arrangement));
            case Registered.ReferenceTaken _ ->
                throw new Refused(
                        HttpStatus.CONFLICT,
                        "reference-taken",
                        "Other terms are registered with this agency under this reference.");
        };
    }

    @Operation(
            summary = "Write down that somebody looked at it and it is still right",
            operationId = "reviewArrangement")
    @Reads(ReviewBody.class)
    @PostMapping("/{id}/reviews")
    @PreAuthorize(Roles.KEEPS_ARRANGEMENTS)
    ResponseEntity<ArrangementView> review(
            @Parameter(hidden = true) Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody byte[] body) {
        var nextOn = bodies.read(body, this::ahead);
        return answer(desk.review(caller, new ArrangementId(id), Versions.seen(ifMatch), nextOn), "/nextOn");
    }

    @Operation(
            summary = "End it before the day that was signed",
            description = "lastDay is the last day on which it holds; it may lie back.",
            operationId = "endArrangement")
    @Reads(EndBody.class)
    @PostMapping("/{id}/ending")
    @PreAuthorize(Roles.KEEPS_ARRANGEMENTS)
    ResponseEntity<ArrangementView> end(
            @Parameter(hidden = true) Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody byte[] body) {
        var end = bodies.read(
                body,
                place ->
                        new EndBody(ArrangementFromJson.day(place, "lastDay"), place.needCode("reason", Reason.class)));
        return answer(
                desk.end(caller, new ArrangementId(id), Versions.seen(ifMatch), end.lastDay(), end.reason()),
                "/lastDay");
    }

    private ResponseEntity<ArrangementView> answer(Stepped stepped, String day) {
        return switch (stepped) {
            case Stepped.Done(var arrangement) -> Versions.answer(arrangement.version(), view(arrangement));
            case Stepped.Unknown _ -> throw notFound();
            case Stepped.Stale(var version) ->
                throw new Refused(
                        HttpStatus.PRECONDITION_FAILED,
                        "stale-version",
                        "The agreement has changed since you read it; read it again.",
                        Map.of("version", version));
            case Stepped.OverAlready _ ->
                throw new Refused(HttpStatus.CONFLICT, "not-possible-now", "This agreement was ended.");
            case Stepped.NotADayOfIt(var from, var lastDay) ->
                throw new InvalidInput(List.of(new FieldProblem(
                        day,
                        "impossible-date",
                        "It holds from " + from + " to " + lastDay + ", and not on this day.")));
        };
    }

    private LocalDate ahead(Place body) {
        var nextOn = ArrangementFromJson.day(body, "nextOn");
        if (!nextOn.isAfter(today())) {
            body.findings().problem(body.at("nextOn").pointer(), "impossible-date", "This day is to lie ahead.");
        }
        return nextOn;
    }

    private static AgencyId asked(String agency) {
        try {
            return new AgencyId(agency);
        } catch (IllegalArgumentException _) {
            throw new InvalidInput(List.of(new FieldProblem("agency", "agency-shape", "This can be no agency's id.")));
        }
    }

    private ArrangementView view(Arrangement arrangement) {
        return ArrangementView.of(arrangement, today(), rules);
    }

    private LocalDate today() {
        return clock.instant().atZone(EnglishTime.ZONE).toLocalDate();
    }

    private static Refused notFound() {
        return new Refused(HttpStatus.NOT_FOUND, "not-found", "There is nothing here for you.");
    }

    private record Signed(AgencyId agency, Terms terms) {}

    /**
     * @param reference the partners' own, once for each agency
     * @param categories codes of information as the rules of disclosure name them, or ANY
     * @param purposes codes of what it may be shared for, or ANY
     * @param until the last day it holds
     * @param reviewOn by when somebody looks whether it is still right
     */
    record ArrangementBody(
            String agency,
            String reference,
            String title,
            List<String> categories,
            List<String> purposes,
            SignedByBody signedBy,
            LocalDate from,
            LocalDate until,
            LocalDate reviewOn) {}

    /** In which role somebody signed for each side, not who. */
    record SignedByBody(String here, String there) {}

    record ReviewBody(LocalDate nextOn) {}

    record EndBody(LocalDate lastDay, Reason reason) {}
}
