package org.safeguardinghub.consent.nondisclosure.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.consent.datafile.EnglishTime;
import org.safeguardinghub.consent.nondisclosure.NonDisclosure;
import org.safeguardinghub.consent.nondisclosure.NonDisclosureDesk;
import org.safeguardinghub.consent.nondisclosure.NonDisclosureDesk.Reviewed;
import org.safeguardinghub.consent.nondisclosure.Review;
import org.safeguardinghub.consent.workforce.Roles;
import org.safeguardinghub.contracts.identity.ContactId;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What agencies did not share. */
@Tag(name = "Non-disclosures", description = "What agencies decided not to share, and what came of looking again.")
@RestController
class NonDisclosureController {

    private final NonDisclosureDesk desk;
    private final InstantSource clock;
    private final Bodies bodies = new Bodies();

    NonDisclosureController(NonDisclosureDesk desk, InstantSource clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @Operation(
            summary = "What agencies did not share about a contact, the newest first",
            operationId = "listNonDisclosures")
    @GetMapping("/api/v1/sharing/{contactId}/non-disclosures")
    @PreAuthorize(Roles.WORKS_HERE)
    List<NonDisclosureView> open(@Parameter(hidden = true) Caller caller, @PathVariable UUID contactId) {
        return desk.read(caller, new ContactId(contactId)).stream()
                .map(NonDisclosureView::of)
                .toList();
    }

    @Operation(
            summary = "What somebody has to look at again by a day, the longest overdue first",
            operationId = "dueNonDisclosures")
    @GetMapping("/api/v1/sharing/non-disclosures")
    @PreAuthorize(Roles.WORKS_HERE)
    List<NonDisclosureView> due(
            @Parameter(hidden = true) Caller caller,
            @Parameter(description = "today if absent") @RequestParam(required = false) @Nullable LocalDate dueBy) {
        return desk.due(caller, dueBy == null ? today() : dueBy).stream()
                .map(NonDisclosureView::of)
                .toList();
    }

    @Operation(summary = "Write down what came of looking again", operationId = "reviewNonDisclosure")
    @Reads(ReviewBody.class)
    @PostMapping("/api/v1/sharing/non-disclosures/{request}/reviews")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize(Roles.IS_MANAGER)
    NonDisclosureView review(
            @Parameter(hidden = true) Caller caller, @PathVariable UUID request, @RequestBody byte[] body) {
        var review = bodies.read(body, this::review);
        return switch (desk.review(caller, request, review.outcome(), review.nextOn())) {
            case Reviewed.Done(var decision) -> NonDisclosureView.of(decision);
            case Reviewed.Unknown _ ->
                throw new Refused(HttpStatus.NOT_FOUND, "not-found", "There is nothing here for you.");
            case Reviewed.Over _ ->
                throw new Refused(HttpStatus.CONFLICT, "not-possible-now", "There is nothing left to look at again.");
        };
    }

    private ReviewBody review(Place body) {
        var outcome = body.needCode("outcome", Review.Outcome.class);
        var next = body.at("nextOn");
        var nextOn = next.date();
        if (outcome.endsIt() && nextOn != null) {
            next.findings().problem(next.pointer(), "impossible-date", "What is over is not looked at again.");
        } else if (!outcome.endsIt() && nextOn == null) {
            next.required();
        } else if (nextOn != null && !nextOn.isAfter(today())) {
            next.findings().problem(next.pointer(), "impossible-date", "This day is to lie ahead.");
        }
        return new ReviewBody(outcome, nextOn);
    }

    private LocalDate today() {
        return clock.instant().atZone(EnglishTime.ZONE).toLocalDate();
    }

    /** @param nextOn when somebody looks again; needed unless it is over */
    record ReviewBody(Review.Outcome outcome, @Nullable LocalDate nextOn) {}

    record NonDisclosureView(
            UUID request,
            UUID contactId,
            String agency,
            String reason,
            @Nullable String seniority,
            @Nullable LocalDate reviewOn,
            Instant refusedAt,
            @Nullable LocalDate dueOn,
            List<ReviewView> reviews) {

        static NonDisclosureView of(NonDisclosure decision) {
            return new NonDisclosureView(
                    decision.request(),
                    decision.contact().value(),
                    decision.agency().value(),
                    decision.reason(),
                    decision.seniority(),
                    decision.reviewOn(),
                    decision.refusedAt(),
                    decision.dueOn(),
                    decision.reviews().stream().map(ReviewView::of).toList());
        }
    }

    record ReviewView(Review.Outcome outcome, @Nullable LocalDate nextOn, String by, Instant at) {

        static ReviewView of(Review review) {
            return new ReviewView(review.outcome(), review.nextOn(), review.byName(), review.at());
        }
    }
}
