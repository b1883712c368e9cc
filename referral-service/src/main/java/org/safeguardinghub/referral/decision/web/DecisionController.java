package org.safeguardinghub.referral.decision.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.kit.body.Bodies;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.kit.docs.Reads;
import org.safeguardinghub.kit.web.Versions;
import org.safeguardinghub.referral.contact.CaseStep;
import org.safeguardinghub.referral.contact.Moved;
import org.safeguardinghub.referral.contact.Reference;
import org.safeguardinghub.referral.decision.DecisionDesk;
import org.safeguardinghub.referral.decision.Draft;
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

/** Proposing and signing. */
@Tag(name = "Decisions", description = "A worker proposes what happens for each child; a manager signs or sends back.")
@RestController
@RequestMapping("/api/v1/contacts/{reference}")
class DecisionController {

    private static final int LONGEST = 10_000;

    private final DecisionDesk desk;
    private final Bodies bodies = new Bodies();

    DecisionController(DecisionDesk desk) {
        this.desk = desk;
    }

    @Operation(summary = "Propose what happens next for each child", operationId = "proposeDecision")
    @Reads(Draft.class)
    @PostMapping("/proposal")
    @PreAuthorize(Roles.WORKS_HERE)
    ResponseEntity<CaseStep> propose(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String reference,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody byte[] body) {
        var draft = bodies.read(body, DraftFromJson::of);
        return answer(desk.propose(caller, Reference.asked(reference), Versions.seen(ifMatch), draft));
    }

    @Operation(
            summary = "Sign the proposal",
            description = "Not by whoever proposed it. A note is needed where the children come back again and again.",
            operationId = "signDecision")
    @Reads(SignatureBody.class)
    @PostMapping("/signature")
    @PreAuthorize(Roles.IS_MANAGER)
    ResponseEntity<CaseStep> sign(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String reference,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody byte[] body) {
        Optional<String> note =
                bodies.read(body, place -> Optional.ofNullable(place.at("note").text(LONGEST)));
        return answer(desk.sign(caller, Reference.asked(reference), Versions.seen(ifMatch), note.orElse(null)));
    }

    @Operation(summary = "Send the proposal back, with what is missing", operationId = "sendBackDecision")
    @Reads(SentBackBody.class)
    @PostMapping("/proposal/sent-back")
    @PreAuthorize(Roles.IS_MANAGER)
    ResponseEntity<CaseStep> sendBack(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String reference,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody byte[] body) {
        var note = bodies.read(body, place -> place.needText("note", LONGEST));
        return answer(desk.sendBack(caller, Reference.asked(reference), Versions.seen(ifMatch), note));
    }

    private static ResponseEntity<CaseStep> answer(Moved moved) {
        var step = CaseStep.of(moved.orRefuse());
        return Versions.answer(step.version(), step);
    }

    record SignatureBody(@Nullable String note) {}

    record SentBackBody(String note) {}
}
