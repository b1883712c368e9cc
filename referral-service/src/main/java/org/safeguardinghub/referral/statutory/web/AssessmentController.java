package org.safeguardinghub.referral.statutory.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.kit.body.Bodies;
import org.safeguardinghub.kit.body.Place;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.kit.docs.Reads;
import org.safeguardinghub.kit.web.Versions;
import org.safeguardinghub.referral.statutory.AssessmentDesk;
import org.safeguardinghub.referral.statutory.AssessmentDesk.Findings;
import org.safeguardinghub.referral.statutory.Factor;
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

/** Assessments over HTTP. */
@Tag(name = "Cases", description = "Referrals in the statutory sense: what a signed decision opened for one child.")
@RestController
@RequestMapping("/api/v1/cases/{reference}")
class AssessmentController {

    private static final int LONGEST = 20_000;

    private final AssessmentDesk desk;
    private final Bodies bodies = new Bodies();

    AssessmentController(AssessmentDesk desk) {
        this.desk = desk;
    }

    @Operation(summary = "Start an assessment", operationId = "startAssessment")
    @Reads(StartBody.class)
    @PostMapping("/assessments")
    @PreAuthorize(Roles.WORKS_HERE)
    ResponseEntity<CaseStepped> start(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String reference,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody byte[] body) {
        var asked = bodies.read(body, place -> Days.need(place, "startedOn"));
        return CaseStepped.answer(desk.start(caller, CaseRefusals.asked(reference), Versions.seen(ifMatch), asked));
    }

    @Operation(
            summary = "Authorise the assessment that runs, with the factors it found",
            operationId = "authoriseAssessment")
    @Reads(AuthorisationBody.class)
    @PostMapping("/assessments/authorisation")
    @PreAuthorize(Roles.IS_MANAGER)
    ResponseEntity<CaseStepped> authorise(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String reference,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody byte[] body) {
        var asked = bodies.read(body, AssessmentController::findings);
        return CaseStepped.answer(desk.authorise(caller, CaseRefusals.asked(reference), Versions.seen(ifMatch), asked));
    }

    private static Findings findings(Place place) {
        var factors = place.at("factors");
        List<Factor> found = factors.items().stream()
                .<Factor>mapMulti((item, next) -> {
                    var factor = item.value(Factor::new);
                    if (factor != null) {
                        next.accept(factor);
                    } else if (item.text() == null) {
                        item.required();
                    }
                })
                .distinct()
                .toList();
        if (factors.items().isEmpty()) {
            factors.required();
        }
        if (Factor.contradict(found)) {
            place.findings()
                    .problem(factors.pointer(), "none-with-others", "21 says that none was found: it stands alone.");
        }
        return new Findings(
                Days.need(place, "authorisedOn"),
                found,
                place.needFlag("childSeen"),
                place.needFlag("needsSupport"),
                place.at("lateBecause").text(LONGEST));
    }

    record StartBody(LocalDate startedOn) {}

    record AuthorisationBody(
            LocalDate authorisedOn,
            List<Factor> factors,
            boolean childSeen,
            boolean needsSupport,
            @Nullable String lateBecause) {}
}
