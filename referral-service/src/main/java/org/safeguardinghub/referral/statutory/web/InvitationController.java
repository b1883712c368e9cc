package org.safeguardinghub.referral.statutory.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.kit.problem.Refused;
import org.safeguardinghub.referral.statutory.Invitation;
import org.safeguardinghub.referral.statutory.InvitationDesk;
import org.safeguardinghub.referral.statutory.Invitations.Turn;
import org.safeguardinghub.referral.statutory.ReferralId;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The invited agency's side of a strategy discussion. */
@Tag(
        name = "What you are invited to",
        description = "Strategy discussions your agency is asked to. Nobody else's are here.")
@RestController
@RequestMapping("/api/v1/invitations")
class InvitationController {

    private static final String MAY_READ =
            "hasAnyRole('partner-system', 'partner-practitioner') and hasAuthority('SCOPE_referrals.read')";
    private static final int LARGEST = 100;
    private static final Pattern CURSOR = Pattern.compile("([0-9a-fA-F-]{36})\\.([0-9]{1,4})");

    private final InvitationDesk desk;

    InvitationController(InvitationDesk desk) {
        this.desk = desk;
    }

    @Operation(summary = "What your agency is invited to: the latest first", operationId = "listInvitations")
    @GetMapping
    @PreAuthorize(MAY_READ)
    InvitationPage list(
            @Parameter(hidden = true) Caller caller,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "25") int limit) {
        int size = Math.clamp(limit, 1, LARGEST);
        var found = desk.page(caller, after(cursor), size + 1);
        var last = found.size() > size ? found.get(size - 1) : null;
        return new InvitationPage(
                found.stream().limit(size).map(InvitationView::of).toList(),
                last == null ? null : last.referral() + "." + last.discussion());
    }

    @Operation(
            summary = "Your agency's invitations to one case: when, how to join, whom to ask for",
            description =
                    "The case is the one a notice names. Which child it is about is told in the discussion, or in a"
                            + " request for information.",
            operationId = "readInvitation")
    @GetMapping("/{case}")
    @PreAuthorize(MAY_READ)
    CaseInvitations read(@Parameter(hidden = true) Caller caller, @PathVariable("case") String referral) {
        var found = id(referral).map(id -> desk.open(caller, id)).orElse(List.of());
        if (found.isEmpty()) {
            throw new Refused(HttpStatus.NOT_FOUND, "not-found", "Your agency is not invited to such a discussion.");
        }
        return new CaseInvitations(found.stream().map(InvitationView::of).toList());
    }

    private static Optional<ReferralId> id(String text) {
        try {
            return Optional.of(new ReferralId(UUID.fromString(text)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private static @Nullable Turn after(@Nullable String cursor) {
        return cursor == null || cursor.isEmpty()
                ? null
                : Optional.of(CURSOR.matcher(cursor))
                        .filter(Matcher::matches)
                        .flatMap(parts -> id(parts.group(1)).map(id -> new Turn(id, Integer.parseInt(parts.group(2)))))
                        .orElseThrow(InvitationController::badCursor);
    }

    private static Refused badCursor() {
        return new Refused(HttpStatus.BAD_REQUEST, "bad-cursor", "Use a cursor that this list gave you.");
    }

    record InvitationPage(
            List<InvitationView> items, @Nullable String nextCursor) {}

    record CaseInvitations(List<InvitationView> items) {}

    /** @param caseId under which the agency reads it again */
    record InvitationView(
            UUID caseId,
            int discussion,
            String state,
            String kind,
            @Nullable Instant at,
            @Nullable String joining,
            @Nullable String calledBy) {

        static InvitationView of(Invitation one) {
            return new InvitationView(
                    one.referral().value(),
                    one.discussion(),
                    one.state().name(),
                    one.kind().name(),
                    one.at(),
                    one.joining(),
                    one.calledBy());
        }
    }
}
