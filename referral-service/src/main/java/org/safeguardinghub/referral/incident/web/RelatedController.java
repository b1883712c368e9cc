package org.safeguardinghub.referral.incident.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.kit.body.Bodies;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.kit.docs.Reads;
import org.safeguardinghub.kit.problem.Refused;
import org.safeguardinghub.referral.contact.NotMoved;
import org.safeguardinghub.referral.contact.Reference;
import org.safeguardinghub.referral.incident.AddressConflict;
import org.safeguardinghub.referral.incident.Beside;
import org.safeguardinghub.referral.incident.IncidentDesk;
import org.safeguardinghub.referral.incident.IncidentDesk.Outcome;
import org.safeguardinghub.referral.incident.OpenCase;
import org.safeguardinghub.referral.incident.Related;
import org.safeguardinghub.referral.incident.Report;
import org.safeguardinghub.referral.incident.SameEvent;
import org.safeguardinghub.referral.workforce.Roles;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What lies beside a contact. */
@Tag(name = "Related contacts", description = "Reports of one event, brothers and sisters, open cases, addresses.")
@RestController
@RequestMapping("/api/v1/contacts/{reference}")
class RelatedController {

    private static final int LONGEST = 10_000;
    private static final int SHORT = 20;

    private final IncidentDesk desk;
    private final Bodies bodies = new Bodies();

    RelatedController(IncidentDesk desk) {
        this.desk = desk;
    }

    @Operation(summary = "What lies beside a contact", operationId = "relatedContacts")
    @GetMapping("/related")
    @PreAuthorize(Roles.WORKS_HERE)
    RelatedView related(@Parameter(hidden = true) Caller caller, @PathVariable String reference) {
        var asked = Reference.asked(reference);
        return desk.related(caller, asked)
                .map(found -> RelatedView.of(asked, found))
                .orElseThrow(NotMoved::unknown);
    }

    @Operation(
            summary = "Say that two reports tell of one event",
            description = "Each stays a contact of its own, and its sender is answered in their own terms.",
            operationId = "joinIncident")
    @Reads(Joining.class)
    @PostMapping("/incident")
    @PreAuthorize(Roles.WORKS_HERE)
    RelatedView join(
            @Parameter(hidden = true) Caller caller, @PathVariable String reference, @RequestBody byte[] body) {
        var joining =
                bodies.read(body, place -> new Joining(place.needText("with", SHORT), place.needText("why", LONGEST)));
        refuseUnlessDone(desk.join(caller, Reference.asked(reference), Reference.asked(joining.with()), joining.why()));
        return related(caller, reference);
    }

    @Operation(summary = "Say that a report tells of another event after all", operationId = "separateIncident")
    @Reads(WhyBody.class)
    @PostMapping("/incident/separation")
    @PreAuthorize(Roles.WORKS_HERE)
    RelatedView separate(
            @Parameter(hidden = true) Caller caller, @PathVariable String reference, @RequestBody byte[] body) {
        var why = bodies.read(body, place -> place.needText("why", LONGEST));
        refuseUnlessDone(desk.separate(caller, Reference.asked(reference), why));
        return related(caller, reference);
    }

    private static void refuseUnlessDone(Outcome outcome) {
        switch (outcome) {
            case DONE -> {
                // The answer is what lies beside it now.
            }
            case UNKNOWN -> throw NotMoved.unknown();
            case THE_SAME_CONTACT ->
                throw new Refused(HttpStatus.CONFLICT, "the-same-contact", "This is one contact, not two.");
            case NOT_TOGETHER ->
                throw new Refused(HttpStatus.CONFLICT, "not-together", "Nobody has put it with another report.");
        }
    }

    record Joining(String with, String why) {}

    record WhyBody(String why) {}

    /**
     * @param onOpenCase then it is new information to whoever has the case
     * @param route where to send it then
     */
    record RelatedView(
            String reference,
            List<ReportView> incident,
            List<SuggestionView> suggested,
            List<ReportView> sameChildren,
            List<HouseholdView> household,
            boolean onOpenCase,
            @Nullable String route,
            List<OpenCase> openCases,
            List<AddressConflict> addressConflicts) {

        static RelatedView of(Reference reference, Related related) {
            boolean onOpenCase = !related.openCases().isEmpty();
            return new RelatedView(
                    reference.value(),
                    related.incident().stream().map(ReportView::of).toList(),
                    related.suggested().stream()
                            .map(one -> new SuggestionView(ReportView.of(one.report()), one.because()))
                            .toList(),
                    related.sameChildren().stream().map(ReportView::of).toList(),
                    related.household().stream().map(HouseholdView::of).toList(),
                    onOpenCase,
                    onOpenCase ? "/api/v1/contacts/" + reference + "/open-case" : null,
                    related.openCases(),
                    related.addressConflicts());
        }
    }

    record ReportView(
            String reference,
            Instant receivedAt,
            @Nullable Instant incidentAt,
            String sourceAgencyName,
            String state,
            List<String> children) {

        static ReportView of(Report report) {
            return new ReportView(
                    report.reference().value(),
                    report.receivedAt(),
                    report.incidentAt(),
                    report.sourceAgencyName(),
                    report.state(),
                    report.children());
        }
    }

    record SuggestionView(ReportView report, SameEvent because) {}

    record HouseholdView(ReportView report, boolean sameAddress, boolean sameAdult) {

        static HouseholdView of(Beside beside) {
            return new HouseholdView(ReportView.of(beside.report()), beside.sameAddress(), beside.sameAdult());
        }
    }
}
