package org.safeguardinghub.consent.misdirected.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.consent.misdirected.MisdirectionDesk;
import org.safeguardinghub.consent.misdirected.MisdirectionId;
import org.safeguardinghub.consent.misdirected.Step;
import org.safeguardinghub.consent.workforce.Roles;
import org.safeguardinghub.kit.body.Bodies;
import org.safeguardinghub.kit.body.Place;
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

/** What is done about a misdirected disclosure; each step names in If-Match what its taker saw. */
@Tag(name = "Misdirected disclosures")
@RestController
@RequestMapping("/api/v1/sharing/misdirections/{id}")
class MisdirectionStepController {

    private final MisdirectionDesk desk;
    private final InstantSource clock;
    private final MisdirectionFromJson json;
    private final Bodies bodies = new Bodies();

    MisdirectionStepController(MisdirectionDesk desk, InstantSource clock) {
        this.desk = desk;
        this.clock = clock;
        this.json = new MisdirectionFromJson(clock);
    }

    @Operation(summary = "The wrong recipient was asked to give it back or delete it", operationId = "askForRecall")
    @Reads(RecallBody.class)
    @PostMapping("/recall")
    @PreAuthorize(Roles.WORKS_HERE)
    ResponseEntity<MisdirectionView> recall(
            @Parameter(hidden = true) Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody byte[] body) {
        return take(caller, id, ifMatch, read(body, json::recall), "/askedAt");
    }

    @Operation(
            summary = "What the wrong recipient says became of it",
            description = "Whoever could not confirm it at first may do so later.",
            operationId = "confirmRecall")
    @Reads(ConfirmationBody.class)
    @PostMapping("/confirmation")
    @PreAuthorize(Roles.WORKS_HERE)
    ResponseEntity<MisdirectionView> confirm(
            @Parameter(hidden = true) Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody byte[] body) {
        return take(caller, id, ifMatch, read(body, json::confirmation), "/saidAt");
    }

    @Operation(
            summary = "Say what it may do to people, and who has to know",
            description = "Where people are likely to be at risk, the Information Commissioner's Office is told.",
            operationId = "assessMisdirection")
    @Reads(AssessmentBody.class)
    @PostMapping("/assessment")
    @PreAuthorize(Roles.IS_MANAGER)
    ResponseEntity<MisdirectionView> assess(
            @Parameter(hidden = true) Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody byte[] body) {
        return take(caller, id, ifMatch, read(body, json::assessment), "");
    }

    @Operation(
            summary = "Somebody was told",
            description = "In every state. The Information Commissioner's Office later than 72 hours needs the reason.",
            operationId = "tellOfMisdirection")
    @Reads(ToldBody.class)
    @PostMapping("/told")
    @PreAuthorize(Roles.WORKS_HERE)
    ResponseEntity<MisdirectionView> tell(
            @Parameter(hidden = true) Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody byte[] body) {
        return take(caller, id, ifMatch, read(body, json::told), "/at");
    }

    @Operation(summary = "Telling the family would put somebody in danger", operationId = "familyNotTold")
    @Reads(FamilyNotToldBody.class)
    @PostMapping("/family-not-told")
    @PreAuthorize(Roles.IS_MANAGER)
    ResponseEntity<MisdirectionView> doNotTell(
            @Parameter(hidden = true) Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody byte[] body) {
        return take(caller, id, ifMatch, read(body, json::familyNotTold), "/decidedAt");
    }

    @Operation(
            summary = "What somebody to whom wrong information travelled made of it",
            description = "For each recipient in travelledTo; the last word of each holds.",
            operationId = "correctMisdirection")
    @Reads(CorrectionBody.class)
    @PostMapping("/corrections")
    @PreAuthorize(Roles.WORKS_HERE)
    ResponseEntity<MisdirectionView> correct(
            @Parameter(hidden = true) Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody byte[] body) {
        return take(caller, id, ifMatch, read(body, json::correction), "/at");
    }

    @Operation(
            summary = "Close it with what was learnt",
            description = "Only once everybody was told who has to be, and wrong information is corrected everywhere.",
            operationId = "closeMisdirection")
    @Reads(ClosingBody.class)
    @PostMapping("/closing")
    @PreAuthorize(Roles.IS_MANAGER)
    ResponseEntity<MisdirectionView> close(
            @Parameter(hidden = true) Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody byte[] body) {
        return take(caller, id, ifMatch, read(body, json::closing), "");
    }

    private <S extends Step> S read(byte[] body, Function<Place, S> reading) {
        return bodies.read(body, reading);
    }

    private ResponseEntity<MisdirectionView> take(
            Caller caller, UUID id, @Nullable String ifMatch, Step step, String time) {
        var stepped = desk.step(caller, new MisdirectionId(id), Versions.seen(ifMatch), step);
        var opened = MisdirectionRefusals.taken(stepped, time);
        return Versions.answer(opened.misdirection().file().version(), MisdirectionView.of(opened, clock.instant()));
    }

    record RecallBody(Instant askedAt, Step.Way way) {}

    record ConfirmationBody(Instant saidAt, Step.Kept kept) {}

    record AssessmentBody(Step.Risk risk, IcoBody ico, PeopleBody people) {}

    record IcoBody(boolean notifiable, String because) {}

    record PeopleBody(boolean toBeTold, String because) {}

    /** @param lateBecause needed where the Information Commissioner's Office was told after 72 hours */
    record ToldBody(Step.Who who, Instant at, @Nullable String lateBecause) {}

    record FamilyNotToldBody(Instant decidedAt, String unsafeBecause) {}

    record CorrectionBody(String recipient, Instant at, Step.Outcome outcome) {}

    record ClosingBody(String learning) {}
}
