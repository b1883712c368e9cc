package org.safeguardinghub.consent.misdirected.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.consent.misdirected.MisdirectionDesk;
import org.safeguardinghub.consent.misdirected.MisdirectionId;
import org.safeguardinghub.consent.misdirected.Report;
import org.safeguardinghub.consent.misdirected.WrongRecipient;
import org.safeguardinghub.consent.misdirected.web.MisdirectionView.Head;
import org.safeguardinghub.consent.workforce.Roles;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.kit.body.Bodies;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.kit.docs.Reads;
import org.safeguardinghub.kit.web.Versions;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Information that went to somebody it was not meant for. */
@Tag(
        name = "Misdirected disclosures",
        description =
                "Information that went to somebody it was not meant for: getting it back, who is told, and by when"
                        + " the law asks it. Write no names.")
@RestController
@RequestMapping("/api/v1/sharing/misdirections")
class MisdirectionController {

    private final MisdirectionDesk desk;
    private final InstantSource clock;
    private final MisdirectionFromJson json;
    private final Bodies bodies = new Bodies();

    MisdirectionController(MisdirectionDesk desk, InstantSource clock) {
        this.desk = desk;
        this.clock = clock;
        this.json = new MisdirectionFromJson(clock);
    }

    @Operation(
            summary = "Misdirected disclosures, those we learnt of first come first",
            description = "Up to 200: the open ones, or with all=true the closed ones too.",
            operationId = "listMisdirections")
    @GetMapping
    @PreAuthorize(Roles.READS_SHARING)
    List<Head> list(
            @Parameter(hidden = true) Caller caller,
            @Parameter(description = "of one contact only") @RequestParam(required = false) @Nullable UUID contactId,
            @RequestParam(defaultValue = "false") boolean all) {
        var now = clock.instant();
        var found = desk.list(caller, contactId == null ? null : new ContactId(contactId), !all);
        var references = desk.references(caller, found);
        return found.stream()
                .map(misdirection -> Head.of(
                        misdirection,
                        references.get(misdirection.file().report().contact()),
                        now))
                .toList();
    }

    @Operation(
            summary = "One misdirected disclosure, what was done, and where wrong information travelled",
            operationId = "openMisdirection")
    @GetMapping("/{id}")
    @PreAuthorize(Roles.READS_SHARING)
    ResponseEntity<MisdirectionView> open(@Parameter(hidden = true) Caller caller, @PathVariable UUID id) {
        var opened = desk.read(caller, new MisdirectionId(id)).orElseThrow(MisdirectionRefusals::notFound);
        return Versions.answer(opened.misdirection().file().version(), MisdirectionView.of(opened, clock.instant()));
    }

    @Operation(
            summary = "Report that information went to somebody it was not meant for",
            description =
                    "The 72 hours of UK GDPR Art. 33 run from awareAt. The same sent again changes nothing (200).",
            operationId = "reportMisdirection")
    @Reads(ReportBody.class)
    @PostMapping
    @PreAuthorize(Roles.WORKS_HERE)
    ResponseEntity<MisdirectionView> report(@Parameter(hidden = true) Caller caller, @RequestBody byte[] body) {
        var done = MisdirectionRefusals.reported(desk.report(caller, bodies.read(body, json::report)));
        return ResponseEntity.status(done.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
                .eTag("\"" + done.opened().misdirection().file().version() + "\"")
                .body(MisdirectionView.of(done.opened(), clock.instant()));
    }

    /**
     * What is reported.
     *
     * @param decisionId the line of the ledger; absent where it went out past the hub
     * @param wrongChild it says of this child what is true of another, so that everybody who has it must correct it
     */
    record ReportBody(
            UUID contactId,
            @Nullable UUID decisionId,
            boolean wrongChild,
            RecipientBody recipient,
            List<String> categories,
            Instant happenedAt,
            Instant awareAt,
            Report.Finder foundBy) {}

    /** @param agency the id of an agency, and only of one */
    record RecipientBody(WrongRecipient.Kind kind, @Nullable String agency) {}
}
