package org.safeguardinghub.consent.basis.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.consent.basis.BasisDesk;
import org.safeguardinghub.consent.basis.BasisMatrix;
import org.safeguardinghub.consent.basis.LawfulBasis;
import org.safeguardinghub.consent.basis.MatrixRow;
import org.safeguardinghub.consent.basis.Paragraph18;
import org.safeguardinghub.consent.basis.Relied;
import org.safeguardinghub.consent.datafile.EnglishTime;
import org.safeguardinghub.consent.workforce.Roles;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.kit.body.AgencyIds;
import org.safeguardinghub.kit.body.Bodies;
import org.safeguardinghub.kit.body.Place;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.kit.docs.Reads;
import org.safeguardinghub.kit.problem.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** On what a sharing stands. */
@Tag(name = "Lawful bases", description = "On what in law a sharing stands; what a family agreed to is another record.")
@RestController
class BasisController {

    private static final int CODE = 60;

    private final BasisDesk desk;
    private final BasisMatrix matrix;
    private final InstantSource clock;
    private final Bodies bodies = new Bodies();

    BasisController(BasisDesk desk, BasisMatrix matrix, InstantSource clock) {
        this.desk = desk;
        this.matrix = matrix;
        this.clock = clock;
    }

    @Operation(summary = "Which kind of agency may rely on what, and from when", operationId = "basisMatrix")
    @GetMapping("/api/v1/sharing/basis-matrix")
    @PreAuthorize(Roles.WORKS_HERE)
    List<MatrixRow> matrix() {
        return matrix.rows();
    }

    @Operation(summary = "On what lawful bases something was shared, the newest first", operationId = "listBases")
    @GetMapping("/api/v1/sharing/{contactId}/bases")
    @PreAuthorize(Roles.WORKS_HERE)
    List<BasisView> open(@Parameter(hidden = true) Caller caller, @PathVariable UUID contactId) {
        return desk.read(caller, new ContactId(contactId)).orElseThrow(BasisController::notFound).stream()
                .map(BasisView::of)
                .toList();
    }

    @Operation(
            summary = "Write down on what lawful basis something is shared",
            description = "Checked against the matrix for the kind of agency that shares. Schedule 1 paragraph 18 needs"
                    + " its reason.",
            operationId = "recordBasis")
    @Reads(BasisBody.class)
    @PostMapping("/api/v1/sharing/{contactId}/bases")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize(Roles.WORKS_HERE)
    BasisView record(@Parameter(hidden = true) Caller caller, @PathVariable UUID contactId, @RequestBody byte[] body) {
        var said = bodies.read(body, place -> said(place, caller.agencyType()));
        return desk.record(
                        caller, new ContactId(contactId), said.actor(), said.recipient(), said.purpose(), said.relied())
                .map(BasisView::of)
                .orElseThrow(BasisController::notFound);
    }

    private Said said(Place body, String callersType) {
        var actor = Objects.requireNonNullElse(body.at("actor").text(CODE), callersType);
        var said = new Said(
                actor,
                AgencyIds.need(body, "recipient"),
                code(body, "purpose"),
                new Relied(
                        body.needText("article6", CODE),
                        body.needText("condition", CODE),
                        body.at("paragraph18").oneOf(Paragraph18.class)));
        check(body, said);
        return said;
    }

    private void check(Place body, Said said) {
        var day = clock.instant().atZone(EnglishTime.ZONE).toLocalDate();
        matrix.faultIn(said.relied(), said.actor(), day).ifPresent(fault -> {
            switch (fault) {
                case UNKNOWN_ACTOR -> problem(body, "actor", "unknown-code", "No kind of agency in the matrix.");
                case NOT_OF_THIS_ACTOR ->
                    problem(
                            body,
                            "article6",
                            "not-of-this-actor",
                            "This kind of agency does not rely on the two together; see /api/v1/sharing/basis-matrix.");
                case REASON_MISSING ->
                    problem(
                            body,
                            "paragraph18",
                            "required",
                            "Paragraph 18 needs the reason why consent is not asked for.");
                case REASON_TOO_MANY ->
                    problem(body, "paragraph18", "not-of-this-condition", "Only paragraph 18 has this reason.");
            }
        });
    }

    private static void problem(Place body, String at, String code, String detail) {
        body.findings().problem(body.at(at).pointer(), code, detail);
    }

    private static String code(Place body, String name) {
        var text = body.needText(name, CODE);
        if (!text.isEmpty() && !text.matches("[A-Z][A-Z0-9_]*")) {
            problem(body, name, "not-a-code", "Write a code, such as INFORMATION_REQUEST.");
        }
        return text;
    }

    private static Refused notFound() {
        return new Refused(HttpStatus.NOT_FOUND, "not-found", "There is nothing here for you.");
    }

    private record Said(String actor, AgencyId recipient, String purpose, Relied relied) {}

    /** @param actor the kind of agency that shares; one's own if absent */
    record BasisBody(
            @Nullable String actor,
            String recipient,
            String purpose,
            String article6,
            String condition,
            @Nullable Paragraph18 paragraph18) {}

    record BasisView(
            UUID id,
            String actor,
            String recipient,
            String purpose,
            String article6,
            String condition,
            @Nullable Paragraph18 paragraph18,
            String recordedBy,
            Instant recordedAt) {

        static BasisView of(LawfulBasis basis) {
            return new BasisView(
                    basis.id(),
                    basis.actor(),
                    basis.recipient().value(),
                    basis.purpose(),
                    basis.relied().article6(),
                    basis.relied().condition(),
                    basis.relied().paragraph18(),
                    basis.byName(),
                    basis.recordedAt());
        }
    }
}
