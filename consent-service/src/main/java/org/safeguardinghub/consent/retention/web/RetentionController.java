package org.safeguardinghub.consent.retention.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.consent.retention.Hold;
import org.safeguardinghub.consent.retention.Hold.Ground;
import org.safeguardinghub.consent.retention.Period;
import org.safeguardinghub.consent.retention.RetentionDesk;
import org.safeguardinghub.consent.retention.RetentionDesk.Lifted;
import org.safeguardinghub.consent.retention.web.HoldIntake.Sending;
import org.safeguardinghub.consent.workforce.Roles;
import org.safeguardinghub.contracts.identity.PersonId;
import org.safeguardinghub.kit.body.Bodies;
import org.safeguardinghub.kit.body.Place;
import org.safeguardinghub.kit.body.WrongValue;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.kit.docs.Reads;
import org.safeguardinghub.kit.problem.Refused;
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

/** How long records are kept, and what must stay longer. */
@Tag(name = "Retention", description = "How long records are kept, and holds on what must not go. Write no names.")
@RestController
@RequestMapping("/api/v1/retention")
class RetentionController {

    private static final int LONGEST = 2_000;

    private static final String KEY = "Idempotency-Key";
    private static final String ROUTE = "POST /api/v1/retention/holds";

    private final RetentionDesk desk;
    private final HoldIntake intake;
    private final Bodies bodies = new Bodies();

    RetentionController(RetentionDesk desk, HoldIntake intake) {
        this.desk = desk;
        this.intake = intake;
    }

    @Operation(summary = "How long each category of records is kept today", operationId = "readRetentionPolicy")
    @GetMapping("/policy")
    @PreAuthorize(Roles.READS_RETENTION)
    List<PeriodView> policy() {
        return desk.periods().stream().map(PeriodView::of).toList();
    }

    @Operation(
            summary = "Holds that are on something now, the oldest first",
            description = "Up to 500. With personId those that are on this person's records, the authority's own among"
                    + " them.",
            operationId = "listHolds")
    @GetMapping("/holds")
    @PreAuthorize(Roles.READS_HOLDS)
    List<HoldView> holds(
            @Parameter(hidden = true) Caller caller, @RequestParam(required = false) @Nullable UUID personId) {
        return desk.holding(caller, personId == null ? null : new PersonId(personId)).stream()
                .map(HoldView::of)
                .toList();
    }

    @Operation(
            summary = "Holds that were lifted, the last lifted first",
            description = "Up to 500.",
            operationId = "listLiftedHolds")
    @GetMapping("/holds/lifted")
    @PreAuthorize(Roles.READS_HOLDS)
    List<HoldView> lifted(@Parameter(hidden = true) Caller caller) {
        return desk.lifted(caller).stream().map(HoldView::of).toList();
    }

    @Operation(summary = "One hold, whether it was lifted or not", operationId = "readHold")
    @GetMapping("/holds/{id}")
    @PreAuthorize(Roles.READS_HOLDS)
    HoldView one(@Parameter(hidden = true) Caller caller, @PathVariable UUID id) {
        return desk.open(caller, id).map(HoldView::of).orElseThrow(RetentionController::notFound);
    }

    @Operation(
            summary = "Place a hold",
            description = "Without personId it is on all records of the authority, as a public inquiry may ask.",
            operationId = "placeHold")
    @Reads(HoldBody.class)
    @ApiResponse(
            responseCode = "201",
            description = "Placed. The same answer again if you sent the same before, under the same key.",
            content = @Content(schema = @Schema(implementation = HoldView.class)))
    @PostMapping("/holds")
    @PreAuthorize(Roles.KEEPS_HOLDS)
    ResponseEntity<byte[]> place(
            @Parameter(hidden = true) Caller caller,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody byte[] body) {
        var asked = bodies.read(body, RetentionController::hold);
        return intake.take(
                        caller,
                        new Sending(ROUTE, key, body),
                        HttpStatus.CREATED,
                        () -> desk.place(caller, asked.subject(), asked.ground(), asked.because()))
                .toResponse();
    }

    @Operation(summary = "Lift a hold", operationId = "liftHold")
    @Reads(LiftingBody.class)
    @ApiResponse(
            responseCode = "200",
            description = "Lifted. The same answer again if you sent the same before, under the same key.",
            content = @Content(schema = @Schema(implementation = HoldView.class)))
    @PostMapping("/holds/{id}/lifting")
    @PreAuthorize(Roles.KEEPS_HOLDS)
    ResponseEntity<byte[]> lift(
            @Parameter(hidden = true) Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody byte[] body) {
        var because = bodies.read(body, place -> place.needText("because", LONGEST));
        return intake.take(
                        caller,
                        new Sending(ROUTE + "/" + id + "/lifting", key, body),
                        HttpStatus.OK,
                        () -> lifted(desk.lift(caller, id, because)))
                .toResponse();
    }

    private static Hold lifted(Lifted answer) {
        return switch (answer) {
            case Lifted.Done(var hold) -> hold;
            case Lifted.Unknown _ -> throw notFound();
            case Lifted.Already _ -> throw new Refused(HttpStatus.CONFLICT, "lifted-before", "It was lifted before.");
        };
    }

    private static Refused notFound() {
        return new Refused(HttpStatus.NOT_FOUND, "not-found", "There is nothing here for you.");
    }

    private static Wanted hold(Place body) {
        var person = body.at("personId").value(RetentionController::uuid);
        return new Wanted(
                person == null ? null : new PersonId(person),
                body.needCode("ground", Ground.class),
                body.needText("because", LONGEST));
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            throw new WrongValue("bad-id", "This is no id of ours.");
        }
    }

    private record Wanted(@Nullable PersonId subject, Ground ground, String because) {}

    /** @param personId absent for all records of the authority */
    record HoldBody(@Nullable UUID personId, Ground ground, String because) {}

    record LiftingBody(String because) {}

    /** One line of the policy. */
    record PeriodView(
            String id,
            int version,
            LocalDate from,
            Period.Category category,
            Period.Start start,
            int years,
            String source,
            boolean statutory) {

        static PeriodView of(Period period) {
            return new PeriodView(
                    period.id(),
                    period.version(),
                    period.from(),
                    period.category(),
                    period.start(),
                    period.years(),
                    period.source(),
                    period.isStatutory());
        }
    }
}
