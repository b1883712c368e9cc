package org.safeguardinghub.consent.subjectaccess.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.safeguardinghub.consent.subjectaccess.Asked;
import org.safeguardinghub.consent.subjectaccess.RequestId;
import org.safeguardinghub.consent.subjectaccess.SubjectAccessDesk;
import org.safeguardinghub.consent.subjectaccess.web.ItemView.ExportView;
import org.safeguardinghub.consent.workforce.Roles;
import org.safeguardinghub.kit.body.Bodies;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.kit.docs.Reads;
import org.safeguardinghub.kit.web.Versions;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Somebody asks what is held about them. */
@Tag(
        name = "Subject access",
        description = "Somebody asks what is held about a person: gathered from every service, reviewed, and given with"
                + " what harms others left out. A record that is sealed is in none of it.")
@RestController
@RequestMapping("/api/v1/subject-access")
class SubjectAccessController {

    private final SubjectAccessDesk desk;
    private final InstantSource clock;
    private final SubjectAccessFromJson json;
    private final Bodies bodies = new Bodies();

    SubjectAccessController(SubjectAccessDesk desk, InstantSource clock) {
        this.desk = desk;
        this.clock = clock;
        this.json = new SubjectAccessFromJson(clock);
    }

    @Operation(
            summary = "Requests, those received first come first",
            description = "Up to 200: the open ones, or with all=true those that are over too.",
            operationId = "listSubjectAccess")
    @GetMapping
    @PreAuthorize(Roles.READS_SUBJECT_ACCESS)
    List<SubjectAccessView> list(
            @Parameter(hidden = true) Caller caller, @RequestParam(defaultValue = "false") boolean all) {
        var now = clock.instant();
        return desk.list(caller, !all).stream()
                .map(request -> SubjectAccessView.of(request, caller, now))
                .toList();
    }

    @Operation(summary = "One request, how far it is and by when it is due", operationId = "openSubjectAccess")
    @GetMapping("/{id}")
    @PreAuthorize(Roles.READS_SUBJECT_ACCESS)
    ResponseEntity<SubjectAccessView> open(@Parameter(hidden = true) Caller caller, @PathVariable UUID id) {
        var request = desk.read(caller, new RequestId(id)).orElseThrow(SubjectAccessRefusals::notFound);
        return Versions.answer(request.file().version(), SubjectAccessView.of(request, caller, clock.instant()));
    }

    @Operation(
            summary = "Record that somebody asked",
            description = "It is due one calendar month after receivedAt. The same sent again changes nothing (200)."
                    + " Whether we hold anything of this person is not said here.",
            operationId = "recordSubjectAccess")
    @Reads(AskedBody.class)
    @PostMapping
    @PreAuthorize(Roles.ANSWERS_SUBJECT_ACCESS)
    ResponseEntity<SubjectAccessView> record(@Parameter(hidden = true) Caller caller, @RequestBody byte[] body) {
        var recorded = desk.record(caller, bodies.read(body, json::asked));
        return ResponseEntity.status(recorded.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
                .eTag("\"" + recorded.request().file().version() + "\"")
                .body(SubjectAccessView.of(recorded.request(), caller, clock.instant()));
    }

    @Operation(
            summary = "What was released, to be handed over",
            description = "Only once it is released; each fetching is written down.",
            operationId = "exportSubjectAccess")
    @GetMapping("/{id}/export")
    @PreAuthorize(Roles.ANSWERS_SUBJECT_ACCESS)
    ResponseEntity<ExportView> export(@Parameter(hidden = true) Caller caller, @PathVariable UUID id) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(exported(caller, id));
    }

    @Operation(
            summary = "The same as a letter in plain words, to be printed",
            operationId = "exportSubjectAccessLetter")
    @GetMapping(value = "/{id}/letter", produces = MediaType.TEXT_PLAIN_VALUE)
    @PreAuthorize(Roles.ANSWERS_SUBJECT_ACCESS)
    ResponseEntity<String> letter(@Parameter(hidden = true) Caller caller, @PathVariable UUID id) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(ExportLetter.of(exported(caller, id)));
    }

    private ExportView exported(Caller caller, UUID id) {
        return ExportView.of(SubjectAccessRefusals.items(desk.released(caller, new RequestId(id)))
                .items());
    }

    /**
     * What was asked. Who asks by name is in their letter.
     *
     * @param personId whose information it is
     */
    record AskedBody(UUID personId, Asked.Asker askedBy, Asked.Way way, Instant receivedAt) {}
}
