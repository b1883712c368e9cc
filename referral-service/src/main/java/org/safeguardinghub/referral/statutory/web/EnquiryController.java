package org.safeguardinghub.referral.statutory.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.kit.body.AgencyIds;
import org.safeguardinghub.kit.body.Bodies;
import org.safeguardinghub.kit.body.Place;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.kit.docs.Reads;
import org.safeguardinghub.kit.web.Versions;
import org.safeguardinghub.referral.statutory.Abuse;
import org.safeguardinghub.referral.statutory.EnquiryDesk;
import org.safeguardinghub.referral.statutory.EnquiryDesk.Call;
import org.safeguardinghub.referral.statutory.EnquiryDesk.Held;
import org.safeguardinghub.referral.statutory.StrategyDiscussion.Kind;
import org.safeguardinghub.referral.statutory.StrategyDiscussion.Participant;
import org.safeguardinghub.referral.statutory.StrategyDiscussion.Sector;
import org.safeguardinghub.referral.workforce.Roles;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Strategy discussions, section 47 enquiries, conferences and plans over HTTP. */
@Tag(name = "Cases", description = "Referrals in the statutory sense: what a signed decision opened for one child.")
@RestController
@RequestMapping("/api/v1/cases/{reference}")
class EnquiryController {

    private static final int LONGEST = 20_000;
    private static final int LONGEST_LINE = 200;
    private static final int MOST = 50;

    private final EnquiryDesk desk;
    private final Bodies bodies = new Bodies();

    EnquiryController(EnquiryDesk desk) {
        this.desk = desk;
    }

    @Operation(
            summary = "Call agencies to a strategy discussion: police, health and whoever referred",
            operationId = "callStrategyDiscussion")
    @Reads(Call.class)
    @PostMapping("/strategy-discussions")
    @PreAuthorize(Roles.WORKS_HERE)
    ResponseEntity<CaseStepped> call(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String reference,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody byte[] body) {
        var asked = bodies.read(body, EnquiryController::callOf);
        return CaseStepped.answer(desk.call(caller, CaseRefusals.asked(reference), Versions.seen(ifMatch), asked));
    }

    @Operation(summary = "Call a strategy discussion off, with the reason", operationId = "callOffStrategyDiscussion")
    @Reads(ReasonBody.class)
    @PostMapping("/strategy-discussions/{discussion}/called-off")
    @PreAuthorize(Roles.IS_MANAGER)
    ResponseEntity<CaseStepped> callOff(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String reference,
            @PathVariable int discussion,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody byte[] body) {
        var asked = bodies.read(body, place -> place.needText("because", LONGEST));
        return CaseStepped.answer(
                desk.callOff(caller, CaseRefusals.asked(reference), Versions.seen(ifMatch), discussion, asked));
    }

    @Operation(
            summary = "Record a strategy discussion and whether an enquiry begins",
            operationId = "holdStrategyDiscussion")
    @Reads(HeldBody.class)
    @PostMapping("/strategy-discussions/{discussion}/held")
    @PreAuthorize(Roles.WORKS_HERE)
    ResponseEntity<CaseStepped> hold(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String reference,
            @PathVariable int discussion,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody byte[] body) {
        var asked = bodies.read(body, EnquiryController::held);
        return CaseStepped.answer(
                desk.hold(caller, CaseRefusals.asked(reference), Versions.seen(ifMatch), discussion, asked));
    }

    @Operation(summary = "Sign that a section 47 enquiry begins", operationId = "startSection47")
    @Reads(Begin.class)
    @PostMapping("/section-47")
    @PreAuthorize(Roles.IS_MANAGER)
    ResponseEntity<CaseStepped> begin(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String reference,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody byte[] body) {
        var asked = bodies.read(
                body, place -> new Begin(place.needInteger("discussion", 1, MOST), Days.need(place, "startedOn")));
        return CaseStepped.answer(desk.begin(
                caller, CaseRefusals.asked(reference), Versions.seen(ifMatch), asked.discussion(), asked.startedOn()));
    }

    @Operation(summary = "Record the initial child protection conference", operationId = "holdConference")
    @Reads(ConferenceHeld.class)
    @PostMapping("/section-47/conference")
    @PreAuthorize(Roles.WORKS_HERE)
    ResponseEntity<CaseStepped> holdConference(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String reference,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody byte[] body) {
        var asked = bodies.read(body, EnquiryController::conference);
        return CaseStepped.answer(desk.holdConference(
                caller,
                CaseRefusals.asked(reference),
                Versions.seen(ifMatch),
                asked.heldOn(),
                asked.plan(),
                asked.lateBecause()));
    }

    @Operation(summary = "Sign that no conference is required, with the reason", operationId = "conferenceNotRequired")
    @Reads(ReasonBody.class)
    @PostMapping("/section-47/conference-not-required")
    @PreAuthorize(Roles.IS_MANAGER)
    ResponseEntity<CaseStepped> doWithoutConference(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String reference,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody byte[] body) {
        var asked = bodies.read(body, place -> place.needText("because", LONGEST));
        return CaseStepped.answer(
                desk.doWithoutConference(caller, CaseRefusals.asked(reference), Versions.seen(ifMatch), asked));
    }

    @Operation(summary = "Record a review of the protection plan", operationId = "reviewPlan")
    @Reads(Review.class)
    @PostMapping("/protection-plan/reviews")
    @PreAuthorize(Roles.WORKS_HERE)
    ResponseEntity<CaseStepped> reviewPlan(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String reference,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody byte[] body) {
        var asked =
                bodies.read(body, place -> new Review(Days.need(place, "on"), place.needCode("category", Abuse.class)));
        return CaseStepped.answer(desk.reviewPlan(
                caller, CaseRefusals.asked(reference), Versions.seen(ifMatch), asked.on(), asked.category()));
    }

    @Operation(summary = "End the protection plan, as a conference decided", operationId = "endPlan")
    @Reads(PlanEnd.class)
    @PostMapping("/protection-plan/end")
    @PreAuthorize(Roles.IS_MANAGER)
    ResponseEntity<CaseStepped> endPlan(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String reference,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody byte[] body) {
        var asked = bodies.read(body, place -> new PlanEnd(Days.need(place, "on"), place.needText("because", LONGEST)));
        return CaseStepped.answer(desk.endPlan(
                caller, CaseRefusals.asked(reference), Versions.seen(ifMatch), asked.on(), asked.because()));
    }

    private static Call callOf(Place place) {
        var at = place.at("at");
        var when = at.instant();
        if (when == null) {
            at.required();
        }
        return new Call(
                place.needCode("kind", Kind.class),
                when == null ? Instant.EPOCH : when,
                place.at("joining").text(LONGEST_LINE),
                participants(place.at("invited")));
    }

    private static Held held(Place place) {
        return new Held(
                Days.need(place, "heldOn"),
                participants(place.at("attended")),
                place.needFlag("section47"),
                place.needText("minutes", LONGEST));
    }

    private static ConferenceHeld conference(Place place) {
        return new ConferenceHeld(
                Days.need(place, "heldOn"),
                place.at("plan").oneOf(Abuse.class),
                place.at("lateBecause").text(LONGEST));
    }

    private static List<Participant> participants(Place list) {
        if (list.items().isEmpty() || list.items().size() > MOST) {
            list.required();
        }
        return list.items().stream().map(EnquiryController::participant).toList();
    }

    private static Participant participant(Place item) {
        var sector = item.needCode("sector", Sector.class);
        return new Participant(AgencyIds.need(item, "agency"), sector);
    }

    record Begin(int discussion, LocalDate startedOn) {}

    record ConferenceHeld(
            LocalDate heldOn,
            @Nullable Abuse plan,
            @Nullable String lateBecause) {}

    record Review(LocalDate on, Abuse category) {}

    record PlanEnd(LocalDate on, String because) {}

    record HeldBody(LocalDate heldOn, List<Participant> attended, boolean section47, String minutes) {}

    record ReasonBody(String because) {}
}
