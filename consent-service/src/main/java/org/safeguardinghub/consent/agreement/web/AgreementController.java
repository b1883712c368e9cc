package org.safeguardinghub.consent.agreement.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.consent.agreement.AgreementDesk;
import org.safeguardinghub.consent.agreement.Service;
import org.safeguardinghub.consent.agreement.Services;
import org.safeguardinghub.consent.agreement.web.AgreementView.AnswerView;
import org.safeguardinghub.consent.workforce.Roles;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.kit.body.AgencyIds;
import org.safeguardinghub.kit.body.Bodies;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.kit.docs.Reads;
import org.safeguardinghub.kit.problem.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What families say to services. */
@Tag(name = "Agreement", description = "What a family says to receiving a service. It is never a reason to share.")
@RestController
class AgreementController {

    private final AgreementDesk desk;
    private final Services services;
    private final InstantSource clock;
    private final AnswerFromJson answers;
    private final Bodies bodies = new Bodies();

    AgreementController(AgreementDesk desk, Services services, InstantSource clock) {
        this.desk = desk;
        this.services = services;
        this.clock = clock;
        this.answers = new AnswerFromJson(services, clock);
    }

    @Operation(
            summary = "How agreement stands, all that was said, and who knows that it was taken back",
            operationId = "openAgreement")
    @GetMapping("/api/v1/sharing/{contactId}/agreements")
    @PreAuthorize(Roles.WORKS_HERE)
    AgreementView open(@Parameter(hidden = true) Caller caller, @PathVariable UUID contactId) {
        return desk.read(caller, new ContactId(contactId))
                .map(history -> AgreementView.of(history, clock.instant()))
                .orElseThrow(AgreementController::notFound);
    }

    @Operation(
            summary = "Write down what somebody of the family said to a service",
            description = "The same answer sent again changes nothing (200). Taking an agreement back is told at the"
                    + " contact, where requests that rest on it stop.",
            operationId = "recordAnswer")
    @Reads(AnswerBody.class)
    @PostMapping("/api/v1/sharing/{contactId}/agreements")
    @PreAuthorize(Roles.WORKS_HERE)
    ResponseEntity<AnswerView> record(
            @Parameter(hidden = true) Caller caller, @PathVariable UUID contactId, @RequestBody byte[] body) {
        var answer = bodies.read(body, answers::read);
        var recorded = desk.record(caller, new ContactId(contactId), answer).orElseThrow(AgreementController::notFound);
        return ResponseEntity.status(recorded.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(AnswerView.of(recorded.answered(), null));
    }

    @Operation(
            summary = "An agency has understood that an agreement was taken back",
            description = "An agency says so for itself; a worker writes down for whom they were told.",
            operationId = "acknowledgeWithdrawal")
    @Reads(AcknowledgementBody.class)
    @PostMapping("/api/v1/sharing/{contactId}/withdrawal/acknowledgement")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PreAuthorize(Roles.WORKS_HERE_OR_IS_A_PARTNER)
    void acknowledge(@Parameter(hidden = true) Caller caller, @PathVariable UUID contactId, @RequestBody byte[] body) {
        var named = bodies.read(body, place -> Optional.ofNullable(AgencyIds.at(place.at("agency"))));
        if (!desk.acknowledge(caller, new ContactId(contactId), agency(caller, named))) {
            throw notFound();
        }
    }

    @Operation(
            summary = "Which agencies have not acknowledged yet, the oldest first",
            operationId = "awaitedAcknowledgements")
    @GetMapping("/api/v1/sharing/acknowledgements")
    @PreAuthorize(Roles.WORKS_HERE)
    List<WaitingView> waiting(@Parameter(hidden = true) Caller caller) {
        return desk.waiting(caller).stream()
                .map(waiting -> new WaitingView(
                        waiting.contact().value(), waiting.agency().value(), waiting.takenBackAt()))
                .toList();
    }

    @Operation(summary = "The services that a family may be offered, with words to say", operationId = "listServices")
    @GetMapping("/api/v1/sharing/services")
    @PreAuthorize(Roles.WORKS_HERE)
    List<Service> services() {
        return services.all();
    }

    private static AgencyId agency(Caller caller, Optional<AgencyId> named) {
        boolean isAPartner = caller.hasRole("partner-system") || caller.hasRole("partner-practitioner");
        return isAPartner ? caller.agency() : named.orElse(caller.agency());
    }

    private static Refused notFound() {
        return new Refused(HttpStatus.NOT_FOUND, "not-found", "There is nothing here for you.");
    }

    record AcknowledgementBody(@Nullable String agency) {}

    record WaitingView(UUID contactId, String agency, Instant takenBackAt) {}

    /**
     * @param by who of the family spoke
     * @param until the last day on which it holds
     */
    record AnswerBody(
            String service,
            String said,
            SpeakerBody by,
            Instant saidAt,
            InformedBody informed,
            CompetenceBody competence,
            @Nullable String until) {}

    record SpeakerBody(String party, @Nullable UUID personId) {}

    record InformedBody(String way, @Nullable Boolean withInterpreter) {}

    record CompetenceBody(String ground, @Nullable String assessedBy) {}
}
