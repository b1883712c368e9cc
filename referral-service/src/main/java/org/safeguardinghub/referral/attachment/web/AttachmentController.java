package org.safeguardinghub.referral.attachment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.kit.problem.Refused;
import org.safeguardinghub.referral.attachment.Attachment;
import org.safeguardinghub.referral.attachment.Attachment.Status;
import org.safeguardinghub.referral.attachment.AttachmentDesk;
import org.safeguardinghub.referral.attachment.AttachmentId;
import org.safeguardinghub.referral.attachment.HandedIn;
import org.safeguardinghub.referral.attachment.ReceivedFile;
import org.safeguardinghub.referral.contact.Boundary;
import org.safeguardinghub.referral.contact.Reference;
import org.safeguardinghub.referral.enquiry.RequestId;
import org.safeguardinghub.referral.workforce.Roles;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Files of a referral or an answer: in by whoever sends, out for workers once they are clean. */
@Tag(
        name = "Attachments",
        description = "Files sent with a referral or an answer. Nobody opens one before it was scanned.")
@RestController
class AttachmentController {

    private static final String MAY_HAND_IN = Roles.MAY_SEND + " or " + Roles.WORKS_HERE;

    private final AttachmentDesk desk;

    AttachmentController(AttachmentDesk desk) {
        this.desk = desk;
    }

    @Operation(
            summary = "Hand in a file of at most 25 MB",
            description = "The bytes as they are, with Content-Type and Content-Disposition. What the file is, is seen"
                    + " from its bytes. The same file again is the same attachment. Name the referral that you sent, or the"
                    + " request that you answer.",
            operationId = "handInAttachment")
    @ApiResponse(
            responseCode = "201",
            description = "Stored; nobody opens it before it was scanned.",
            content = @Content(schema = @Schema(implementation = AttachmentView.class)))
    @PostMapping("/api/v1/attachments")
    @PreAuthorize(MAY_HAND_IN)
    ResponseEntity<AttachmentView> handIn(
            @Parameter(hidden = true) Caller caller,
            @RequestParam(required = false) @Nullable String referral,
            @RequestParam(required = false) @Nullable UUID request,
            @RequestHeader(HttpHeaders.CONTENT_TYPE) String contentType,
            @RequestHeader(name = HttpHeaders.CONTENT_DISPOSITION, required = false) @Nullable String disposition,
            InputStream body)
            throws IOException {
        try (var upload = Upload.of(body)) {
            var file = upload.file(contentType, disposition);
            var attachment = request == null ? ofReferral(caller, referral, file) : ofAnswer(caller, request, file);
            return ResponseEntity.created(
                            URI.create("/api/v1/attachments/" + attachment.id().value() + "/status"))
                    .body(AttachmentView.of(attachment));
        }
    }

    private Attachment ofReferral(Caller caller, @Nullable String referral, ReceivedFile file) throws IOException {
        if (referral == null) {
            throw new Refused(
                    HttpStatus.BAD_REQUEST,
                    "referral-or-request",
                    "Say to which referral or request the file belongs.");
        }
        return desk.handIn(caller, boundary(caller), Reference.asked(referral), file)
                .orElseThrow(AttachmentController::notFound);
    }

    private Attachment ofAnswer(Caller caller, UUID request, ReceivedFile file) throws IOException {
        return switch (desk.handInAnswer(caller, new RequestId(request), file)) {
            case HandedIn.Kept(var attachment) -> attachment;
            case HandedIn.Unknown _ -> throw notFound();
            case HandedIn.TooLate _ ->
                throw new Refused(HttpStatus.CONFLICT, "not-possible-now", "This request can no longer be answered.");
        };
    }

    @Operation(summary = "What became of a file you handed in", operationId = "attachmentStatus")
    @GetMapping("/api/v1/attachments/{id}/status")
    @PreAuthorize(MAY_HAND_IN)
    AttachmentView status(@Parameter(hidden = true) Caller caller, @PathVariable UUID id) {
        return desk.find(boundary(caller), new AttachmentId(id))
                .map(AttachmentView::of)
                .orElseThrow(AttachmentController::notFound);
    }

    @Operation(summary = "The files of a contact", operationId = "listAttachments")
    @GetMapping("/api/v1/contacts/{reference}/attachments")
    @PreAuthorize(Roles.WORKS_HERE)
    Page list(@Parameter(hidden = true) Caller caller, @PathVariable String reference) {
        return page(desk.list(caller, Reference.asked(reference)), desk.agencyNames(caller));
    }

    @Operation(summary = "The files you handed in with a referral", operationId = "listOwnAttachments")
    @GetMapping("/api/v1/referrals/{reference}/attachments")
    @PreAuthorize(Roles.MAY_SEND)
    Page listOwn(@Parameter(hidden = true) Caller caller, @PathVariable String reference) {
        return page(desk.listOwn(caller, Reference.asked(reference)), Map.of());
    }

    @Operation(
            summary = "The files you handed in about the child of a request",
            operationId = "listAttachmentsOfAnswer")
    @GetMapping("/api/v1/requests/{id}/attachments")
    @PreAuthorize(Roles.MAY_SEND)
    Page listOfAnswer(@Parameter(hidden = true) Caller caller, @PathVariable UUID id) {
        return page(desk.listOfAnswer(caller, new RequestId(id)), Map.of());
    }

    @Operation(summary = "Open a file that was found clean; that you did is recorded", operationId = "readAttachment")
    @GetMapping("/api/v1/attachments/{id}")
    @PreAuthorize(Roles.WORKS_HERE)
    void read(@Parameter(hidden = true) Caller caller, @PathVariable UUID id, HttpServletResponse response)
            throws IOException {
        var attachment =
                desk.find(Boundary.ofWorker(caller), new AttachmentId(id)).orElseThrow(AttachmentController::notFound);
        refuseUnlessClean(attachment);
        desk.read(caller, attachment, new FileAnswer(attachment, response));
    }

    private static void refuseUnlessClean(Attachment attachment) {
        if (attachment.status() == Status.QUARANTINED) {
            throw new Refused(
                    HttpStatus.CONFLICT, "quarantined", "This file has not been scanned yet; nobody can open it.");
        }
        if (attachment.status() == Status.INFECTED) {
            throw new Refused(
                    HttpStatus.CONFLICT, "infected", "Something harmful is in this file; nobody can open it.");
        }
    }

    /** A worker sees the files of their authority, a sender their own. */
    private static Boundary boundary(Caller caller) {
        boolean sends = caller.hasRole("partner-system") || caller.hasRole("partner-practitioner");
        return sends ? Boundary.ofSender(caller) : Boundary.ofWorker(caller);
    }

    private static Page page(Optional<List<Attachment>> found, Map<AgencyId, String> names) {
        return found.map(files -> new Page(files.stream()
                        .map(file -> AttachmentView.of(file, names.get(file.agency())))
                        .toList()))
                .orElseThrow(AttachmentController::notFound);
    }

    private static Refused notFound() {
        return new Refused(HttpStatus.NOT_FOUND, "not-found", "There is nothing here for you.");
    }

    record Page(List<AttachmentView> items) {}

    /**
     * What is known of a file, without what is in it.
     *
     * @param agencyName for people who work here; null where the authority does not know the agency
     */
    record AttachmentView(
            UUID id,
            String fileName,
            String type,
            long size,
            String sha256,
            Status status,
            String agency,
            @Nullable String agencyName,
            Instant sentAt,
            @Nullable Instant settledAt) {

        static AttachmentView of(Attachment attachment) {
            return of(attachment, null);
        }

        static AttachmentView of(Attachment attachment, @Nullable String agencyName) {
            return new AttachmentView(
                    attachment.id().value(),
                    attachment.fileName(),
                    attachment.type().mediaType(),
                    attachment.size(),
                    attachment.sha256(),
                    attachment.status(),
                    attachment.agency().value(),
                    agencyName,
                    attachment.sentAt(),
                    attachment.settledAt());
        }
    }
}
