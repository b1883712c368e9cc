package org.safeguardinghub.referral.draft.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.kit.docs.Reads;
import org.safeguardinghub.kit.problem.Refused;
import org.safeguardinghub.kit.web.Versions;
import org.safeguardinghub.referral.contact.Receipt;
import org.safeguardinghub.referral.draft.DraftDesk;
import org.safeguardinghub.referral.draft.DraftForm;
import org.safeguardinghub.referral.draft.DraftId;
import org.safeguardinghub.referral.draft.Drafted;
import org.safeguardinghub.referral.form.FormReader;
import org.safeguardinghub.referral.form.Reading;
import org.safeguardinghub.referral.workforce.Roles;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Saving, leaving, taking up again, sending. */
@Tag(name = "Drafts", description = "A form written by hand, kept 28 days after it was last touched.")
@RestController
@RequestMapping("/api/v1/drafts")
@PreAuthorize(Roles.MAY_DRAFT)
class DraftController {

    private final DraftDesk desk;
    private final FormReader reader;
    private final DraftBody bodies;

    DraftController(DraftDesk desk, FormReader reader, DraftBody bodies) {
        this.desk = desk;
        this.reader = reader;
        this.bodies = bodies;
    }

    @Operation(summary = "Begin a draft: {shared, form}; the form may be empty", operationId = "beginDraft")
    @Reads(DraftBody.Sent.class)
    @ApiResponse(
            responseCode = "201",
            description = "Kept.",
            content = @Content(schema = @Schema(implementation = DraftView.class)))
    @PostMapping
    ResponseEntity<DraftView> begin(@Parameter(hidden = true) Caller caller, @RequestBody byte[] body) {
        var saved = bodies.read(body);
        var draft = desk.begin(caller, saved.shared(), saved.form());
        return ResponseEntity.created(URI.create("/api/v1/drafts/" + draft.id().value()))
                .eTag("\"" + draft.version() + "\"")
                .body(view(caller, draft));
    }

    @Operation(summary = "Your drafts, and those colleagues share with you", operationId = "listDrafts")
    @GetMapping
    Page list(@Parameter(hidden = true) Caller caller) {
        return new Page(desk.list(caller).stream()
                .map(draft -> DraftView.Line.of(caller, draft))
                .toList());
    }

    @Operation(summary = "A draft, with what would be said of it if you sent it now", operationId = "openDraft")
    @GetMapping("/{id}")
    ResponseEntity<DraftView> open(@Parameter(hidden = true) Caller caller, @PathVariable UUID id) {
        var draft = desk.open(caller, new DraftId(id)).orElseThrow(DraftController::unknown);
        return Versions.answer(draft.version(), view(caller, draft));
    }

    @Operation(summary = "Save the form as far as it is written", operationId = "saveDraft")
    @Reads(DraftBody.Sent.class)
    @PutMapping("/{id}")
    ResponseEntity<DraftView> save(
            @Parameter(hidden = true) Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody byte[] body) {
        int seen = Versions.seen(ifMatch);
        var saved = bodies.read(body);
        return answer(caller, desk.save(caller, new DraftId(id), seen, saved.shared(), saved.form()));
    }

    @Operation(summary = "Throw a draft of yours away", operationId = "removeDraft")
    @ApiResponse(responseCode = "204", description = "Gone.", content = @Content)
    @DeleteMapping("/{id}")
    ResponseEntity<DraftView> remove(
            @Parameter(hidden = true) Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return answer(caller, desk.remove(caller, new DraftId(id), Versions.seen(ifMatch)));
    }

    @Operation(
            summary = "Send it: from now it is a referral",
            description = "The same rules as POST /api/v1/referrals. Sending it again gives the same answer.",
            operationId = "submitDraft")
    @ApiResponse(
            responseCode = "201",
            description = "Safely stored; the same answer again if it was sent before.",
            content = @Content(schema = @Schema(implementation = Receipt.class)))
    @PostMapping("/{id}/submission")
    ResponseEntity<Receipt> submit(
            @Parameter(hidden = true) Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        var draft = desk.open(caller, new DraftId(id)).orElseThrow(DraftController::unknown);
        var before = desk.receipt(caller, draft);
        if (before.isPresent()) {
            return created(before.get());
        }
        int seen = Versions.seen(ifMatch);
        return switch (desk.submit(caller, draft.id(), seen, reading(caller, draft))) {
            case Drafted.Sent(var receipt) -> created(receipt);
            case Drafted other -> throw refused(other);
        };
    }

    private Reading reading(Caller caller, DraftForm draft) {
        var form = bodies.toSend(draft.form(), "draft-" + draft.id().value());
        return caller.hasRole("partner-practitioner") ? reader.read(form) : reader.listen(form);
    }

    private ResponseEntity<DraftView> answer(Caller caller, Drafted drafted) {
        return switch (drafted) {
            case Drafted.Kept(var draft) -> Versions.answer(draft.version(), view(caller, draft));
            case Drafted.Removed _ -> ResponseEntity.noContent().build();
            case Drafted other -> throw refused(other);
        };
    }

    private static ResponseEntity<Receipt> created(Receipt receipt) {
        return ResponseEntity.created(URI.create(receipt.links().self())).body(receipt);
    }

    private DraftView view(Caller caller, DraftForm draft) {
        var report = reader.inspect(draft.form().getBytes(StandardCharsets.UTF_8));
        return DraftView.of(caller, draft, bodies.tree(draft.form()), report);
    }

    private static Refused refused(Drafted drafted) {
        return switch (drafted) {
            case Drafted.Kept _, Drafted.Removed _, Drafted.Sent _ ->
                throw new IllegalStateException("what was done is not refused");
            case Drafted.Unknown _ -> unknown();
            case Drafted.Stale(var version) ->
                new Refused(
                        HttpStatus.PRECONDITION_FAILED,
                        "stale-version",
                        "Somebody has saved this draft since you read it.",
                        Map.of("version", version));
            case Drafted.SentAlready(var reference) ->
                new Refused(
                        HttpStatus.CONFLICT,
                        "sent-already",
                        "This is a referral already; amend that.",
                        Map.of("reference", reference));
            case Drafted.NotYours _ ->
                new Refused(HttpStatus.FORBIDDEN, "not-yours", "Only whoever began a draft throws it away.");
            case Drafted.ClientReferenceUsed _ ->
                new Refused(
                        HttpStatus.CONFLICT,
                        "client-reference-used",
                        "Your agency has sent another referral under this clientReference; choose a new one.");
        };
    }

    private static Refused unknown() {
        return new Refused(HttpStatus.NOT_FOUND, "not-found", "There is nothing here for you.");
    }

    record Page(List<DraftView.Line> items) {}
}
