package org.safeguardinghub.referral.administration.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.kit.problem.Refused;
import org.safeguardinghub.referral.administration.DueDates;
import org.safeguardinghub.referral.calendar.ClockPolicies;
import org.safeguardinghub.referral.calendar.Colour;
import org.safeguardinghub.referral.calendar.DecisionClock;
import org.safeguardinghub.referral.calendar.GatheringClock;
import org.safeguardinghub.referral.calendar.Rung;
import org.safeguardinghub.referral.workforce.Roles;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the clocks would say of an arrival at some instant. */
@Tag(name = "Administration")
@RestController
class DueDatesController {

    private final ClockPolicies policies;

    DueDatesController(ClockPolicies policies) {
        this.policies = policies;
    }

    @Operation(
            summary = "When something that arrives at some instant would be due",
            description = "By the policy that holds then, as far as it is approved. Nothing is recorded.",
            operationId = "dueDates")
    @GetMapping("/api/v1/administration/due-dates")
    @PreAuthorize(Roles.WORKS_OR_ADMINISTERS)
    DueDatesView dueDates(
            @Parameter(hidden = true) Caller caller,
            @RequestParam Instant arrivesAt,
            @RequestParam Colour colour,
            @Parameter(
                            description =
                                    "Whether a child may be in danger: then the decision clock does not wait for the"
                                            + " door to open.")
                    @RequestParam(defaultValue = "false")
                    boolean mayBeInDanger) {
        return DueDates.of(policies.at(caller.authority(), arrivesAt), arrivesAt, mayBeInDanger, colour)
                .map(DueDatesView::of)
                .orElseThrow(() -> new Refused(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "colour-not-used-here",
                        "This authority does not use this colour at that time."));
    }

    record DueDatesView(
            int policyVersion, ClockView decision, @Nullable ClockView gathering) {

        static DueDatesView of(DueDates dates) {
            var gathering = dates.gathering();
            return new DueDatesView(
                    dates.policyVersion(),
                    ClockView.of(dates.decision()),
                    gathering == null ? null : ClockView.of(gathering));
        }
    }

    /** @param rungs the moments at which somebody is told, in percent of the time that counts */
    record ClockView(Instant startsAt, Instant dueAt, List<Rung> rungs) {

        static ClockView of(DecisionClock clock) {
            return new ClockView(clock.startsAt(), clock.dueAt(), clock.rungs());
        }

        static ClockView of(GatheringClock clock) {
            return new ClockView(clock.startsAt(), clock.dueAt(), clock.rungs());
        }
    }
}
