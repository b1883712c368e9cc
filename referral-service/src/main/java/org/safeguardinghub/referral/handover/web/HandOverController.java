package org.safeguardinghub.referral.handover.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.kit.body.Bodies;
import org.safeguardinghub.kit.body.Place;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.kit.docs.Reads;
import org.safeguardinghub.kit.web.Versions;
import org.safeguardinghub.referral.contact.CaseStep;
import org.safeguardinghub.referral.contact.Moved;
import org.safeguardinghub.referral.contact.Reference;
import org.safeguardinghub.referral.handover.HandOverDesk;
import org.safeguardinghub.referral.handover.Receiver;
import org.safeguardinghub.referral.staffing.Shift;
import org.safeguardinghub.referral.workforce.Roles;
import org.safeguardinghub.referral.workforce.Worker;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Offering, accepting and declining. */
@Tag(name = "Hand-over", description = "A contact goes to a colleague when they accept it, never before.")
@RestController
@RequestMapping("/api/v1/contacts/{reference}")
class HandOverController {

    private static final int LONGEST = 10_000;
    private static final int LONGEST_ID = 36;

    /** Says what was done although something speaks against it. */
    private static final String WARNING = "Hub-Warning";

    private final HandOverDesk desk;
    private final Bodies bodies = new Bodies();

    HandOverController(HandOverDesk desk) {
        this.desk = desk;
    }

    @Operation(summary = "Offer it to a colleague, with what they must know", operationId = "offerHandOver")
    @Reads(OfferBody.class)
    @PostMapping("/hand-over")
    @PreAuthorize(Roles.WORKS_HERE)
    ResponseEntity<CaseStep> offer(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String reference,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody byte[] body) {
        var offer = bodies.read(body, place -> new Offer(receiver(place.at("to")), place.needText("note", LONGEST)));
        var offered = desk.offer(caller, Reference.asked(reference), Versions.seen(ifMatch), offer.to(), offer.note());
        var step = CaseStep.of(offered.moved().orRefuse());
        return ResponseEntity.ok()
                .eTag("\"" + step.version() + "\"")
                .headers(headers -> {
                    if (offered.isAtTheLimit()) {
                        headers.set(WARNING, "caseload-limit-reached");
                    }
                })
                .body(step);
    }

    @Operation(summary = "Accept what a colleague offered you", operationId = "acceptHandOver")
    @PostMapping("/hand-over/accepted")
    @PreAuthorize(Roles.WORKS_HERE)
    ResponseEntity<CaseStep> accept(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String reference,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return answer(desk.accept(caller, Reference.asked(reference), Versions.seen(ifMatch)));
    }

    @Operation(summary = "Decline what a colleague offered you, with a reason", operationId = "declineHandOver")
    @Reads(DeclineBody.class)
    @PostMapping("/hand-over/declined")
    @PreAuthorize(Roles.WORKS_HERE)
    ResponseEntity<CaseStep> decline(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String reference,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody byte[] body) {
        var why = bodies.read(body, place -> place.needText("why", LONGEST));
        return answer(desk.decline(caller, Reference.asked(reference), Versions.seen(ifMatch), why));
    }

    @Operation(summary = "Say what was done outside core hours; the day follows up", operationId = "handOverToTheDay")
    @Reads(OutOfHoursBody.class)
    @PostMapping("/out-of-hours")
    @PreAuthorize(Roles.WORKS_OUT_OF_HOURS)
    ResponseEntity<CaseStep> outOfHours(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String reference,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody byte[] body) {
        var actions = bodies.read(body, place -> place.needText("actions", LONGEST));
        return answer(desk.handOverToTheDay(caller, Reference.asked(reference), Versions.seen(ifMatch), actions));
    }

    /** Colleagues are known here by their id; whatever name somebody gives them is nobody's business. */
    private static Receiver receiver(Place to) {
        to.at("name");
        var duty = to.at("duty").oneOf(Shift.Duty.class);
        return duty == null ? new Receiver.Colleague(id(to)) : new Receiver.OnDuty(duty);
    }

    private static UUID id(Place to) {
        try {
            return UUID.fromString(to.needText("id", LONGEST_ID));
        } catch (IllegalArgumentException noId) {
            to.findings().problem(to.pointer() + "/id", "wrong-shape", "A colleague's id is a UUID.");
            return Worker.SYSTEM.id();
        }
    }

    private static ResponseEntity<CaseStep> answer(Moved moved) {
        var step = CaseStep.of(moved.orRefuse());
        return Versions.answer(step.version(), step);
    }

    record Offer(Receiver to, String note) {}

    record DeclineBody(String why) {}

    record OutOfHoursBody(String actions) {}

    record OfferBody(To to, String note) {

        /** Either a colleague or whoever is on that duty. */
        record To(@Nullable UUID id, Shift.@Nullable Duty duty) {}
    }
}
