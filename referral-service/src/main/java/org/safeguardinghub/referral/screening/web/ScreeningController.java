package org.safeguardinghub.referral.screening.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.kit.body.Bodies;
import org.safeguardinghub.kit.body.Place;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.kit.docs.Reads;
import org.safeguardinghub.kit.web.Versions;
import org.safeguardinghub.referral.calendar.Colour;
import org.safeguardinghub.referral.contact.CaseStep;
import org.safeguardinghub.referral.contact.Moved;
import org.safeguardinghub.referral.contact.Reference;
import org.safeguardinghub.referral.rating.ThresholdCode;
import org.safeguardinghub.referral.screening.FirstLook;
import org.safeguardinghub.referral.screening.ScreeningDesk;
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

/** Who they are, and how urgent it is. */
@Tag(name = "Screening", description = "Settle who the people are and how urgent the worry is.")
@RestController
@RequestMapping("/api/v1/contacts/{reference}")
class ScreeningController {

    private static final int LONGEST = 10_000;

    private final ScreeningDesk desk;
    private final Bodies bodies = new Bodies();

    ScreeningController(ScreeningDesk desk) {
        this.desk = desk;
    }

    @Operation(
            summary = "Say that it is settled who the people are, or why danger does not wait for it",
            description = "An empty object settles it; pendingBecause lets it wait, in danger only.",
            operationId = "checkIdentity")
    @Reads(IdentityBody.class)
    @PostMapping("/identity")
    @PreAuthorize(Roles.WORKS_HERE)
    ResponseEntity<CaseStep> identity(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String reference,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody byte[] body) {
        Optional<String> because = bodies.read(
                body, place -> Optional.ofNullable(place.at("pendingBecause").text(LONGEST)));
        return answer(
                desk.checkIdentity(caller, Reference.asked(reference), Versions.seen(ifMatch), because.orElse(null)));
    }

    @Operation(summary = "Rate it for the first time", operationId = "screenContact")
    @Reads(FirstLook.class)
    @PostMapping("/screening")
    @PreAuthorize(Roles.WORKS_HERE)
    ResponseEntity<CaseStep> screen(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String reference,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody byte[] body) {
        var look = bodies.read(body, ScreeningController::look);
        return answer(desk.screen(caller, Reference.asked(reference), Versions.seen(ifMatch), look));
    }

    @Operation(
            summary = "Rate it again; a lower colour waits for a manager who is somebody else",
            operationId = "rateContactAgain")
    @Reads(FirstLook.class)
    @PostMapping("/ratings")
    @PreAuthorize(Roles.WORKS_HERE)
    ResponseEntity<CaseStep> rateAgain(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String reference,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody byte[] body) {
        var look = bodies.read(body, ScreeningController::look);
        return answer(desk.rateAgain(caller, Reference.asked(reference), Versions.seen(ifMatch), look));
    }

    @Operation(summary = "Agree to a lower rating, or not", operationId = "answerDowngrade")
    @Reads(DowngradeAnswer.class)
    @PostMapping("/downgrade-answers")
    @PreAuthorize(Roles.IS_MANAGER)
    ResponseEntity<CaseStep> answerDowngrade(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String reference,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody byte[] body) {
        var said = bodies.read(
                body, place -> new DowngradeAnswer(place.needFlag("agrees"), place.needText("why", LONGEST)));
        return answer(desk.answerDowngrade(
                caller, Reference.asked(reference), Versions.seen(ifMatch), said.agrees(), said.why()));
    }

    @Operation(summary = "Pause the gathering clock, with a reason", operationId = "pauseGathering")
    @Reads(PauseBody.class)
    @PostMapping("/gathering/pause")
    @PreAuthorize(Roles.WORKS_HERE)
    ResponseEntity<CaseStep> pause(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String reference,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody byte[] body) {
        var why = bodies.read(body, place -> place.needText("why", LONGEST));
        return answer(desk.pauseGathering(caller, Reference.asked(reference), Versions.seen(ifMatch), why));
    }

    @Operation(summary = "Let the gathering clock go on", operationId = "resumeGathering")
    @PostMapping("/gathering/resume")
    @PreAuthorize(Roles.WORKS_HERE)
    ResponseEntity<CaseStep> resume(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String reference,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return answer(desk.resumeGathering(caller, Reference.asked(reference), Versions.seen(ifMatch)));
    }

    private static FirstLook look(Place place) {
        return new FirstLook(
                place.needCode("colour", Colour.class),
                place.needText("rationale", LONGEST),
                place.needFlag("inDanger"),
                new ThresholdCode(place.needText("threshold", 20)));
    }

    private static ResponseEntity<CaseStep> answer(Moved moved) {
        var step = CaseStep.of(moved.orRefuse());
        return Versions.answer(step.version(), step);
    }

    record DowngradeAnswer(boolean agrees, String why) {}

    /** @param pendingBecause why danger does not wait for it; absent when it is settled */
    record IdentityBody(@Nullable String pendingBecause) {}

    record PauseBody(String why) {}
}
