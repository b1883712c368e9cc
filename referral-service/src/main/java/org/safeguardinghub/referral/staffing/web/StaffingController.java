package org.safeguardinghub.referral.staffing.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.kit.body.Bodies;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.kit.docs.Reads;
import org.safeguardinghub.kit.problem.Refused;
import org.safeguardinghub.referral.staffing.Absence;
import org.safeguardinghub.referral.staffing.OpenOffers;
import org.safeguardinghub.referral.staffing.Shift;
import org.safeguardinghub.referral.staffing.StaffingDesk;
import org.safeguardinghub.referral.workforce.Roles;
import org.safeguardinghub.referral.workforce.Worker;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who works here, with what they have to do, and who is there when. */
@Tag(name = "Workers", description = "The people of the front door: workload, absence, duty.")
@RestController
@RequestMapping("/api/v1/workers")
class StaffingController {

    private static final Duration A_WEEK = Duration.ofDays(7);

    private final StaffingDesk desk;
    private final InstantSource clock;
    private final Bodies bodies = new Bodies();

    StaffingController(StaffingDesk desk, InstantSource clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @Operation(summary = "Everybody who works here, with their workload", operationId = "listWorkers")
    @GetMapping
    @PreAuthorize(Roles.WORKS_OR_ADMINISTERS)
    StaffView everybody(@Parameter(hidden = true) Caller caller) {
        return StaffView.of(desk.everybody(caller), desk.rules(caller), clock.instant());
    }

    @Operation(summary = "Offers that nobody has answered in time", operationId = "unansweredOffers")
    @GetMapping("/offers")
    @PreAuthorize(Roles.LEADS_PEOPLE)
    Unanswered offers(@Parameter(hidden = true) Caller caller) {
        return new Unanswered(desk.unanswered(caller), desk.rules(caller).offerHours());
    }

    @Operation(summary = "Say that somebody works here, and in which team", operationId = "welcomeWorker")
    @Reads(WorkerBody.class)
    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PreAuthorize(Roles.LEADS_PEOPLE)
    void welcome(@Parameter(hidden = true) Caller caller, @RequestBody byte[] body) {
        desk.welcome(caller, bodies.read(body, StaffingFromJson::colleague));
    }

    @Operation(
            summary = "Say when somebody leaves; from then on nothing is offered to them",
            operationId = "workerLeaves")
    @Reads(DepartureBody.class)
    @PostMapping("/{id}/departure")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PreAuthorize(Roles.LEADS_PEOPLE)
    void leaves(@Parameter(hidden = true) Caller caller, @PathVariable UUID id, @RequestBody byte[] body) {
        var at = bodies.read(body, place -> StaffingFromJson.instant(place, "at"));
        known(desk.leaves(caller, id, at));
    }

    @Operation(
            summary = "Say that somebody is away",
            description = "One's own absence, or as a manager or administrator anybody's. Nobody says why.",
            operationId = "noteAbsence")
    @Reads(AbsenceBody.class)
    @PostMapping("/{id}/absences")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize(Roles.WORKS_OR_ADMINISTERS)
    Absence away(@Parameter(hidden = true) Caller caller, @PathVariable UUID id, @RequestBody byte[] body) {
        ownOrLeading(caller, id);
        var span = bodies.read(body, StaffingFromJson::span);
        return desk.away(caller, id, span.from(), span.until()).orElseThrow(StaffingController::notFound);
    }

    @Operation(summary = "Take an absence back", operationId = "cancelAbsence")
    @PostMapping("/{id}/absences/{absence}/cancelled")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PreAuthorize(Roles.WORKS_OR_ADMINISTERS)
    void back(@Parameter(hidden = true) Caller caller, @PathVariable UUID id, @PathVariable UUID absence) {
        ownOrLeading(caller, id);
        known(desk.back(caller, id, absence));
    }

    @Operation(summary = "Who is on duty", operationId = "dutyAt")
    @GetMapping("/duty")
    @PreAuthorize(Roles.WORKS_OR_ADMINISTERS)
    List<Shift> duty(@Parameter(hidden = true) Caller caller, @RequestParam(required = false) @Nullable Instant at) {
        return desk.dutyAt(caller, at == null ? clock.instant() : at);
    }

    @Operation(summary = "The rota; a week from now unless said otherwise", operationId = "rota")
    @GetMapping("/duty/rota")
    @PreAuthorize(Roles.WORKS_OR_ADMINISTERS)
    List<Shift> rota(
            @Parameter(hidden = true) Caller caller,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant until) {
        var begins = from == null ? clock.instant() : from;
        return desk.shifts(caller, begins, until == null ? begins.plus(A_WEEK) : until);
    }

    @Operation(summary = "Put somebody on duty", operationId = "planShift")
    @Reads(ShiftBody.class)
    @PostMapping("/duty")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize(Roles.LEADS_PEOPLE)
    Shift plan(@Parameter(hidden = true) Caller caller, @RequestBody byte[] body) {
        return desk.plan(caller, bodies.read(body, StaffingFromJson::shift)).orElseThrow(StaffingController::notFound);
    }

    @Operation(summary = "Take a shift back", operationId = "cancelShift")
    @PostMapping("/duty/{shift}/cancelled")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PreAuthorize(Roles.LEADS_PEOPLE)
    void cancel(@Parameter(hidden = true) Caller caller, @PathVariable UUID shift) {
        known(desk.cancelShift(caller, shift));
    }

    private static void ownOrLeading(Caller caller, UUID id) {
        boolean isTheirOwn = Worker.of(caller).id().equals(id);
        boolean leads = caller.hasRole("manager")
                || caller.hasRole("duty-manager")
                || caller.hasRole("authority-administrator");
        if (!isTheirOwn && !leads) {
            throw new Refused(
                    HttpStatus.FORBIDDEN, "not-yours", "Only a manager or administrator says this of somebody else.");
        }
    }

    private static void known(boolean found) {
        if (!found) {
            throw notFound();
        }
    }

    private static Refused notFound() {
        return new Refused(HttpStatus.NOT_FOUND, "not-found", "There is nothing here for you.");
    }

    record Unanswered(List<OpenOffers.Offer> items, int afterHours) {}

    record WorkerBody(
            UUID id,
            String name,
            @Nullable String team,
            @Nullable List<String> roles) {}

    record DepartureBody(Instant at) {}

    record AbsenceBody(Instant from, Instant until) {}

    record ShiftBody(
            Shift.Duty duty,
            UUID worker,
            Instant from,
            Instant until,
            @Nullable String phone) {}
}
