package org.safeguardinghub.referral.statutory.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.kit.body.Bodies;
import org.safeguardinghub.kit.body.Place;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.kit.docs.Reads;
import org.safeguardinghub.kit.web.Versions;
import org.safeguardinghub.referral.statutory.Ending;
import org.safeguardinghub.referral.statutory.Ending.Reason;
import org.safeguardinghub.referral.statutory.EndingDesk;
import org.safeguardinghub.referral.statutory.Referral.Refusal;
import org.safeguardinghub.referral.verdict.Outcome;
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

/** How referrals end, over HTTP. */
@Tag(name = "Cases", description = "Referrals in the statutory sense: what a signed decision opened for one child.")
@RestController
@RequestMapping("/api/v1/cases/{reference}")
class EndingController {

    private static final int LONGEST = 20_000;
    private static final int LONGEST_NAME = 200;

    private final EndingDesk desk;
    private final Bodies bodies = new Bodies();

    EndingController(EndingDesk desk) {
        this.desk = desk;
    }

    @Operation(
            summary = "Propose how the referral ends",
            description = "CLOSE needs reason and on; STEP_DOWN needs service.",
            operationId = "proposeEnding")
    @Reads(Body.class)
    @PostMapping("/ending")
    @PreAuthorize(Roles.WORKS_HERE)
    ResponseEntity<CaseStepped> propose(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String reference,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody byte[] body) {
        var asked = bodies.read(body, EndingController::ending);
        return CaseStepped.answer(desk.propose(caller, CaseRefusals.asked(reference), Versions.seen(ifMatch), asked));
    }

    @Operation(summary = "Sign the proposed ending; not by whoever proposed it", operationId = "signEnding")
    @PostMapping("/ending/signature")
    @PreAuthorize(Roles.IS_MANAGER)
    ResponseEntity<CaseStepped> sign(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String reference,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return CaseStepped.answer(desk.sign(caller, CaseRefusals.asked(reference), Versions.seen(ifMatch)));
    }

    @Operation(summary = "Send the proposed ending back, with what is missing", operationId = "sendBackEnding")
    @Reads(NoteBody.class)
    @PostMapping("/ending/sent-back")
    @PreAuthorize(Roles.IS_MANAGER)
    ResponseEntity<CaseStepped> sendBack(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String reference,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody byte[] body) {
        var asked = bodies.read(body, place -> place.needText("note", LONGEST));
        return CaseStepped.answer(desk.sendBack(caller, CaseRefusals.asked(reference), Versions.seen(ifMatch), asked));
    }

    @Operation(summary = "Family help has accepted and the family has agreed", operationId = "stepDownAccepted")
    @Reads(StepDownAcceptedBody.class)
    @PostMapping("/step-down/accepted")
    @PreAuthorize(Roles.WORKS_HERE)
    ResponseEntity<CaseStepped> accepted(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String reference,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody byte[] body) {
        var asked = bodies.read(
                body,
                place -> new StepDownAcceptedBody(
                        place.needText("acceptedBy", LONGEST_NAME), place.needText("familyAgreed", LONGEST)));
        return CaseStepped.answer(desk.stepDownAccepted(
                caller,
                CaseRefusals.asked(reference),
                Versions.seen(ifMatch),
                asked.acceptedBy(),
                asked.familyAgreed()));
    }

    @Operation(summary = "The family or the service refuses: back to a manager", operationId = "stepDownRefused")
    @Reads(StepDownRefusedBody.class)
    @PostMapping("/step-down/refused")
    @PreAuthorize(Roles.WORKS_HERE)
    ResponseEntity<CaseStepped> refused(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String reference,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody byte[] body) {
        var asked = bodies.read(
                body,
                place -> new StepDownRefusedBody(
                        place.needCode("by", Refusal.By.class), place.needText("because", LONGEST)));
        return CaseStepped.answer(desk.stepDownRefused(
                caller, CaseRefusals.asked(reference), Versions.seen(ifMatch), asked.by(), asked.because()));
    }

    @Operation(summary = "After a refused step-down, decide about the threshold", operationId = "decideThreshold")
    @Reads(ThresholdBody.class)
    @PostMapping("/threshold-decision")
    @PreAuthorize(Roles.IS_MANAGER)
    ResponseEntity<CaseStepped> threshold(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String reference,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody byte[] body) {
        var asked = bodies.read(
                body, place -> new ThresholdBody(place.needFlag("thresholdMet"), place.needText("because", LONGEST)));
        return CaseStepped.answer(desk.decideThreshold(
                caller, CaseRefusals.asked(reference), Versions.seen(ifMatch), asked.thresholdMet(), asked.because()));
    }

    @Operation(summary = "Take a stepped-down referral up again as a new one", operationId = "stepUp")
    @Reads(StepUpBody.class)
    @PostMapping("/step-up")
    @PreAuthorize(Roles.IS_MANAGER)
    ResponseEntity<CaseStepped> stepUp(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String reference,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody byte[] body) {
        var asked = bodies.read(body, place -> new StepUpBody(upTo(place), place.needText("because", LONGEST)));
        return CaseStepped.answer(desk.stepUp(
                caller, CaseRefusals.asked(reference), Versions.seen(ifMatch), asked.to(), asked.because()));
    }

    @Operation(summary = "Ask another authority to take it", operationId = "offerCaseTransfer")
    @Reads(TransferBody.class)
    @PostMapping("/transfer")
    @PreAuthorize(Roles.WORKS_HERE)
    ResponseEntity<CaseStepped> offerTransfer(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String reference,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody byte[] body) {
        var asked = bodies.read(
                body,
                place -> new TransferBody(
                        place.needText("toAuthority", LONGEST_NAME), place.needText("because", LONGEST)));
        return CaseStepped.answer(desk.offerTransfer(
                caller, CaseRefusals.asked(reference), Versions.seen(ifMatch), asked.toAuthority(), asked.because()));
    }

    @Operation(summary = "The other authority has accepted in writing", operationId = "caseTransferAccepted")
    @Reads(TransferAcceptedBody.class)
    @PostMapping("/transfer/accepted")
    @PreAuthorize(Roles.IS_MANAGER)
    ResponseEntity<CaseStepped> transferAccepted(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String reference,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody byte[] body) {
        var asked = bodies.read(
                body,
                place -> new TransferAcceptedBody(
                        place.needText("acceptedBy", LONGEST_NAME), place.needText("evidence", LONGEST)));
        return CaseStepped.answer(desk.transferAccepted(
                caller, CaseRefusals.asked(reference), Versions.seen(ifMatch), asked.acceptedBy(), asked.evidence()));
    }

    @Operation(summary = "Keep it after all", operationId = "takeCaseTransferBack")
    @Reads(ReasonBody.class)
    @PostMapping("/transfer/taken-back")
    @PreAuthorize(Roles.WORKS_HERE)
    ResponseEntity<CaseStepped> takeBack(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String reference,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody byte[] body) {
        var asked = bodies.read(body, place -> place.needText("because", LONGEST));
        return CaseStepped.answer(
                desk.takeTransferBack(caller, CaseRefusals.asked(reference), Versions.seen(ifMatch), asked));
    }

    private static Ending ending(Place place) {
        var because = place.needText("because", LONGEST);
        return switch (place.needCode("kind", Kind.class)) {
            case CLOSE -> new Ending.Close(place.needCode("reason", Reason.class), Days.need(place, "on"), because);
            case STEP_DOWN -> new Ending.StepDown(place.needText("service", LONGEST_NAME), because);
            case NO_FURTHER_ACTION -> new Ending.WithoutAction(because);
        };
    }

    /** Only what is always a referral can be stepped up to. */
    private static Outcome upTo(Place place) {
        var to = place.needCode("to", Outcome.class);
        if (!to.isAlwaysAReferral()) {
            place.findings()
                    .problem(place.pointer() + "/to", "unknown-code", "A step up leads to a statutory service.");
        }
        return to;
    }

    enum Kind {
        CLOSE,
        STEP_DOWN,
        NO_FURTHER_ACTION
    }

    record Body(
            Kind kind,
            @Nullable Reason reason,
            @Nullable LocalDate on,
            @Nullable String service,
            String because) {}

    record NoteBody(String note) {}

    record StepDownAcceptedBody(String acceptedBy, String familyAgreed) {}

    record StepDownRefusedBody(Refusal.By by, String because) {}

    record ThresholdBody(boolean thresholdMet, String because) {}

    record StepUpBody(Outcome to, String because) {}

    record TransferBody(String toAuthority, String because) {}

    record TransferAcceptedBody(String acceptedBy, String evidence) {}

    record ReasonBody(String because) {}
}
