package org.safeguardinghub.referral.routing.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.kit.body.Bodies;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.kit.docs.Reads;
import org.safeguardinghub.kit.web.Versions;
import org.safeguardinghub.referral.contact.CaseStep;
import org.safeguardinghub.referral.contact.Contact.Telling;
import org.safeguardinghub.referral.contact.Moved;
import org.safeguardinghub.referral.contact.Reference;
import org.safeguardinghub.referral.routing.RoutingDesk;
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

/** Back to the sender, to an open case, to another authority, to the end, and back again. */
@Tag(name = "Routing", description = "Other ways a contact goes than into a decision, and how it ends.")
@RestController
@RequestMapping("/api/v1/contacts/{reference}")
@PreAuthorize(Roles.WORKS_HERE)
class RoutingController {

    private static final int LONGEST = 10_000;
    private static final int LONGEST_NAME = 200;

    private final RoutingDesk desk;
    private final Bodies bodies = new Bodies();

    RoutingController(RoutingDesk desk) {
        this.desk = desk;
    }

    @Operation(summary = "Ask the sender for more; never in danger or Red", operationId = "askSender")
    @Reads(QuestionBody.class)
    @PostMapping("/question")
    ResponseEntity<CaseStep> askSender(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String reference,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody byte[] body) {
        var question = bodies.read(body, place -> place.needText("question", LONGEST));
        return answer(desk.askSender(caller, Reference.asked(reference), Versions.seen(ifMatch), question));
    }

    @Operation(summary = "Go on without the sender's answer", operationId = "goOnWithoutAnswer")
    @PostMapping("/question/waited-enough")
    ResponseEntity<CaseStep> goOn(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String reference,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return answer(desk.goOn(caller, Reference.asked(reference), Versions.seen(ifMatch)));
    }

    @Operation(
            summary = "Give it to the worker of a case that is open already; never a new referral",
            operationId = "routeToOpenCase")
    @Reads(OpenCaseBody.class)
    @PostMapping("/open-case")
    ResponseEntity<CaseStep> routeToOpenCase(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String reference,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody byte[] body) {
        var open = bodies.read(
                body,
                place -> new OpenCaseBody(
                        place.at("referral").text(LONGEST_NAME), place.needText("allocatedTo", LONGEST_NAME)));
        return answer(desk.routeToOpenCase(
                caller, Reference.asked(reference), Versions.seen(ifMatch), open.referral(), open.allocatedTo()));
    }

    @Operation(summary = "Ask another authority to take it; our duty stands meanwhile", operationId = "offerTransfer")
    @Reads(TransferBody.class)
    @PostMapping("/transfer")
    ResponseEntity<CaseStep> offerTransfer(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String reference,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody byte[] body) {
        var offer = bodies.read(
                body,
                place -> new TransferBody(
                        place.needText("toAuthority", LONGEST_NAME), place.needText("because", LONGEST)));
        return answer(desk.offerTransfer(
                caller, Reference.asked(reference), Versions.seen(ifMatch), offer.toAuthority(), offer.because()));
    }

    @Operation(summary = "The other authority has accepted in writing", operationId = "transferAccepted")
    @Reads(AcceptanceBody.class)
    @PostMapping("/transfer/accepted")
    ResponseEntity<CaseStep> transferAccepted(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String reference,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody byte[] body) {
        var acceptance = bodies.read(
                body,
                place -> new AcceptanceBody(
                        place.needText("acceptedBy", LONGEST_NAME), place.needText("evidence", LONGEST)));
        return answer(desk.transferAccepted(
                caller,
                Reference.asked(reference),
                Versions.seen(ifMatch),
                acceptance.acceptedBy(),
                acceptance.evidence()));
    }

    @Operation(summary = "Take it back from the other authority", operationId = "takeTransferBack")
    @Reads(ReasonBody.class)
    @PostMapping("/transfer/taken-back")
    ResponseEntity<CaseStep> takeTransferBack(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String reference,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody byte[] body) {
        var because = bodies.read(body, place -> place.needText("because", LONGEST));
        return answer(desk.takeTransferBack(caller, Reference.asked(reference), Versions.seen(ifMatch), because));
    }

    @Operation(summary = "You have told the sender the outcome yourself", operationId = "toldSender")
    @Reads(ToldBody.class)
    @PostMapping("/outcome-told")
    ResponseEntity<CaseStep> toldSender(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String reference,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody byte[] body) {
        var channel = bodies.read(body, place -> place.needCode("channel", Telling.Channel.class));
        return answer(desk.toldSender(caller, Reference.asked(reference), Versions.seen(ifMatch), channel));
    }

    @Operation(summary = "Close it", operationId = "closeContact")
    @Reads(ReasonBody.class)
    @PostMapping("/closing")
    ResponseEntity<CaseStep> close(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String reference,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody byte[] body) {
        var because = bodies.read(body, place -> place.needText("because", LONGEST));
        return answer(desk.close(caller, Reference.asked(reference), Versions.seen(ifMatch), because));
    }

    @Operation(summary = "Take a closed contact up again; it becomes yours", operationId = "reopenContact")
    @Reads(ReasonBody.class)
    @PostMapping("/reopening")
    ResponseEntity<CaseStep> reopen(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String reference,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody byte[] body) {
        var because = bodies.read(body, place -> place.needText("because", LONGEST));
        return answer(desk.reopen(caller, Reference.asked(reference), Versions.seen(ifMatch), because));
    }

    private static ResponseEntity<CaseStep> answer(Moved moved) {
        var step = CaseStep.of(moved.orRefuse());
        return Versions.answer(step.version(), step);
    }

    record OpenCaseBody(@Nullable String referral, String allocatedTo) {}

    record TransferBody(String toAuthority, String because) {}

    record AcceptanceBody(String acceptedBy, String evidence) {}

    record QuestionBody(String question) {}

    record ReasonBody(String because) {}

    record ToldBody(Telling.Channel channel) {}
}
