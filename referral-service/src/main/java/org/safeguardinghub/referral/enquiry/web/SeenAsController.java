package org.safeguardinghub.referral.enquiry.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.referral.contact.NotMoved;
import org.safeguardinghub.referral.contact.Reference;
import org.safeguardinghub.referral.enquiry.LegalThreshold;
import org.safeguardinghub.referral.enquiry.PersonAsked;
import org.safeguardinghub.referral.enquiry.Rehearsals.Answer;
import org.safeguardinghub.referral.enquiry.SeenAs;
import org.safeguardinghub.referral.enquiry.SeenAsDesk;
import org.safeguardinghub.referral.workforce.Roles;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A contact as an agency has it. */
@Tag(name = "Seen as", description = "See a contact exactly as one agency has it, and what it would be told.")
@RestController
class SeenAsController {

    private final SeenAsDesk desk;
    private final InstantSource clock;

    SeenAsController(SeenAsDesk desk, InstantSource clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @Operation(
            summary =
                    "What one agency is asked about a contact, as it reads it, and what it would be told if asked now",
            description = "Nothing is asked and nothing leaves. That you looked is recorded.",
            operationId = "requestsSeenAs")
    @GetMapping("/api/v1/contacts/{reference}/requests/seen-as/{agency}")
    @PreAuthorize(Roles.WORKS_HERE)
    SeenAsView see(
            @Parameter(hidden = true) Caller caller, @PathVariable String reference, @PathVariable String agency) {
        var as = AgencyId.typed(agency).orElseThrow(Answers::notFound);
        return desk.see(caller, Reference.asked(reference), as)
                .map(seen -> SeenAsView.of(seen, clock.instant()))
                .orElseThrow(NotMoved::unknown);
    }

    /** @param requests word for word what the agency reads at {@code /api/v1/requests/{id}} */
    record SeenAsView(String agency, String agencyName, List<RequestView> requests, List<IfAsked> ifAsked) {

        static SeenAsView of(SeenAs seen, Instant now) {
            return new SeenAsView(
                    seen.agency().id().value(),
                    seen.agency().name(),
                    seen.requests().stream()
                            .map(kept -> RequestView.of(kept, now))
                            .toList(),
                    seen.ifAsked().stream().map(IfAsked::of).toList());
        }
    }

    /** Whether it would be told. */
    enum Outcome {
        PERMIT,
        PERMIT_REDACTED,
        REFUSE,
        /** consent-service has not heard of the contact yet. */
        NOT_OPEN_YET,
        /** consent-service cannot be asked. */
        NOT_REACHED
    }

    /**
     * What would be told on one threshold.
     *
     * @param rule absent, as is the reason, where consent-service did not say
     * @param leftOut categories that would be left out
     * @param warning what to know of the sharing agreement with the agency
     * @param about the most that a request could tell
     */
    record IfAsked(
            LegalThreshold threshold,
            Outcome outcome,
            @Nullable String rule,
            @Nullable String reason,
            @Nullable String whatWouldChangeIt,
            List<String> leftOut,
            @Nullable String warning,
            List<PersonAsked> about) {

        static IfAsked of(SeenAs.IfAsked would) {
            var threshold = would.threshold();
            return switch (would.answer()) {
                case Answer.Permitted(var rule, var reason, var change, var leftOut, var warning) ->
                    new IfAsked(
                            threshold,
                            leftOut.isEmpty() ? Outcome.PERMIT : Outcome.PERMIT_REDACTED,
                            rule,
                            reason,
                            change,
                            leftOut,
                            warning,
                            would.about());
                case Answer.Withheld(var rule, var reason, var change) ->
                    new IfAsked(threshold, Outcome.REFUSE, rule, reason, change, List.of(), null, List.of());
                case Answer.NotOpenYet _ -> silent(threshold, Outcome.NOT_OPEN_YET);
                case Answer.NotReached _ -> silent(threshold, Outcome.NOT_REACHED);
            };
        }

        private static IfAsked silent(LegalThreshold threshold, Outcome outcome) {
            return new IfAsked(threshold, outcome, null, null, null, List.of(), null, List.of());
        }
    }
}
