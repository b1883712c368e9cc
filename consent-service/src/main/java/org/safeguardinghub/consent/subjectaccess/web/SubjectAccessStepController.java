package org.safeguardinghub.consent.subjectaccess.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.consent.subjectaccess.GatheringDesk;
import org.safeguardinghub.consent.subjectaccess.RequestId;
import org.safeguardinghub.consent.subjectaccess.Step;
import org.safeguardinghub.consent.subjectaccess.SubjectAccessDesk;
import org.safeguardinghub.consent.subjectaccess.SubjectAccessDesk.Stepped;
import org.safeguardinghub.consent.subjectaccess.Treatment;
import org.safeguardinghub.consent.workforce.Roles;
import org.safeguardinghub.kit.body.Bodies;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.kit.docs.Reads;
import org.safeguardinghub.kit.web.Versions;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is done about a request, one step at a time, by whoever saw the latest (If-Match). */
@Tag(name = "Subject access")
@RestController
@RequestMapping("/api/v1/subject-access/{id}")
class SubjectAccessStepController {

    private final SubjectAccessDesk desk;
    private final GatheringDesk gathering;
    private final InstantSource clock;
    private final SubjectAccessFromJson json;
    private final Bodies bodies = new Bodies();

    SubjectAccessStepController(SubjectAccessDesk desk, GatheringDesk gathering, InstantSource clock) {
        this.desk = desk;
        this.gathering = gathering;
        this.clock = clock;
        this.json = new SubjectAccessFromJson(clock);
    }

    @Operation(
            summary = "Ask every service for all that it holds",
            description = "The answer says what each service gave. Where one is AWAY, gather again: nothing is released"
                    + " while a part is missing. What was judged before is judged anew.",
            operationId = "gatherSubjectAccess")
    @PostMapping("/gathering")
    @PreAuthorize(Roles.ANSWERS_SUBJECT_ACCESS)
    ResponseEntity<SubjectAccessView> gather(
            @Parameter(hidden = true) Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return answer(caller, gathering.gather(caller, new RequestId(id), Versions.seen(ifMatch)));
    }

    @Operation(
            summary = "Whoever asks was asked who they are; until they show it no month runs",
            operationId = "askForIdentity")
    @Reads(IdentityAskedBody.class)
    @PostMapping("/identity-request")
    @PreAuthorize(Roles.ANSWERS_SUBJECT_ACCESS)
    ResponseEntity<SubjectAccessView> identityAsked(
            @Parameter(hidden = true) Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody byte[] body) {
        return answer(
                caller,
                desk.step(caller, new RequestId(id), Versions.seen(ifMatch), bodies.read(body, json::identityAsked)));
    }

    @Operation(summary = "It is known who asks, and by what right", operationId = "confirmIdentity")
    @Reads(IdentityBody.class)
    @PostMapping("/identity")
    @PreAuthorize(Roles.ANSWERS_SUBJECT_ACCESS)
    ResponseEntity<SubjectAccessView> identityConfirmed(
            @Parameter(hidden = true) Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody byte[] body) {
        return answer(
                caller,
                desk.step(
                        caller, new RequestId(id), Versions.seen(ifMatch), bodies.read(body, json::identityConfirmed)));
    }

    @Operation(
            summary = "Two further months, told to whoever asked within the first",
            operationId = "extendSubjectAccess")
    @Reads(BecauseBody.class)
    @PostMapping("/extension")
    @PreAuthorize(Roles.ANSWERS_SUBJECT_ACCESS)
    ResponseEntity<SubjectAccessView> extended(
            @Parameter(hidden = true) Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody byte[] body) {
        return answer(
                caller,
                desk.step(caller, new RequestId(id), Versions.seen(ifMatch), bodies.read(body, json::extended)));
    }

    @Operation(summary = "Decide of one item otherwise than the rules propose", operationId = "judgeItem")
    @Reads(JudgementBody.class)
    @PostMapping("/judgements")
    @PreAuthorize(Roles.ANSWERS_SUBJECT_ACCESS)
    ResponseEntity<SubjectAccessView> judged(
            @Parameter(hidden = true) Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody byte[] body) {
        return answer(
                caller, desk.step(caller, new RequestId(id), Versions.seen(ifMatch), bodies.read(body, json::judged)));
    }

    @Operation(summary = "Somebody who did not gather it has looked at everything", operationId = "reviewSubjectAccess")
    @Reads(ReviewBody.class)
    @PostMapping("/review")
    @PreAuthorize(Roles.ANSWERS_SUBJECT_ACCESS)
    ResponseEntity<SubjectAccessView> reviewed(
            @Parameter(hidden = true) Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody byte[] body) {
        return answer(
                caller,
                desk.step(caller, new RequestId(id), Versions.seen(ifMatch), bodies.read(body, json::reviewed)));
    }

    @Operation(summary = "Refuse it as the law allows", operationId = "refuseSubjectAccess")
    @Reads(RefusalBody.class)
    @PostMapping("/refusal")
    @PreAuthorize(Roles.ANSWERS_SUBJECT_ACCESS)
    ResponseEntity<SubjectAccessView> refusal(
            @Parameter(hidden = true) Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody byte[] body) {
        return answer(
                caller, desk.step(caller, new RequestId(id), Versions.seen(ifMatch), bodies.read(body, json::refusal)));
    }

    @Operation(summary = "Whoever asked does not want it any more", operationId = "withdrawSubjectAccess")
    @Reads(WithdrawalBody.class)
    @PostMapping("/withdrawal")
    @PreAuthorize(Roles.ANSWERS_SUBJECT_ACCESS)
    ResponseEntity<SubjectAccessView> withdrawal(
            @Parameter(hidden = true) Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody byte[] body) {
        return answer(
                caller,
                desk.step(caller, new RequestId(id), Versions.seen(ifMatch), bodies.read(body, json::withdrawal)));
    }

    @Operation(
            summary = "Hand it over",
            description = "A line in the disclosure ledger is written for each contact that anything is given of.",
            operationId = "releaseSubjectAccess")
    @Reads(ReleaseBody.class)
    @PostMapping("/release")
    @PreAuthorize(Roles.ANSWERS_SUBJECT_ACCESS)
    ResponseEntity<SubjectAccessView> release(
            @Parameter(hidden = true) Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody byte[] body) {
        var handover = bodies.read(body, json::handover);
        return answer(caller, desk.release(caller, new RequestId(id), Versions.seen(ifMatch), handover));
    }

    private ResponseEntity<SubjectAccessView> answer(Caller caller, Stepped stepped) {
        var request = SubjectAccessRefusals.taken(stepped);
        return Versions.answer(request.file().version(), SubjectAccessView.of(request, caller, clock.instant()));
    }

    record IdentityAskedBody(Instant at) {}

    /** @param right needed where somebody asks for another */
    record IdentityBody(Instant at, Step.Proof proof, Step.@Nullable Right right) {}

    record BecauseBody(String because) {}

    /**
     * What becomes of one item.
     *
     * @param key of the item
     * @param blackedOut passages to leave out of what is given as REDACT
     */
    record JudgementBody(
            String key, Treatment treatment, @Nullable List<String> blackedOut, String because) {}

    record ReviewBody(String note) {}

    record ReleaseBody(Step.Handover handover) {}

    record RefusalBody(Step.Ground ground, String because) {}

    record WithdrawalBody(Instant at) {}
}
