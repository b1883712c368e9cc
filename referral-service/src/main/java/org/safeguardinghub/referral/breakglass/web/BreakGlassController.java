package org.safeguardinghub.referral.breakglass.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.PersonId;
import org.safeguardinghub.kit.body.Bodies;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.kit.docs.Reads;
import org.safeguardinghub.kit.problem.Refused;
import org.safeguardinghub.referral.breakglass.BreakGlassDesk;
import org.safeguardinghub.referral.breakglass.BreakGlassDesk.Breaking;
import org.safeguardinghub.referral.breakglass.BreakGlassDesk.Reviewing;
import org.safeguardinghub.referral.breakglass.BrokenGlass;
import org.safeguardinghub.referral.breakglass.BrokenGlass.Finding;
import org.safeguardinghub.referral.breakglass.Emergency;
import org.safeguardinghub.referral.contact.NotMoved;
import org.safeguardinghub.referral.workforce.Roles;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Restricted records in an emergency. */
@Tag(name = "People")
@RestController
@RequestMapping("/api/v1/people")
class BreakGlassController {

    private static final int LONGEST = 2_000;
    private static final int HALF_AN_HOUR = 30;
    private static final int LARGEST = 100;

    private final BreakGlassDesk desk;
    private final Bodies bodies = new Bodies();

    BreakGlassController(BreakGlassDesk desk) {
        this.desk = desk;
    }

    @Operation(
            summary = "Open a restricted record in an emergency, for at most an hour",
            description =
                    "Managers are told at once, and one of them says on the next working day whether it was right.",
            operationId = "breakGlass")
    @Reads(BreakGlassBody.class)
    @PostMapping("/{personId}/break-glass")
    @PreAuthorize(Roles.WORKS_HERE)
    @ResponseStatus(HttpStatus.CREATED)
    OpenedView open(@Parameter(hidden = true) Caller caller, @PathVariable UUID personId, @RequestBody byte[] body) {
        var asked = bodies.read(
                body,
                place -> new BreakGlassBody(
                        place.needCode("emergency", Emergency.class),
                        place.needText("because", LONGEST),
                        place.at("minutes").isPresent()
                                ? place.needInteger("minutes", 1, BrokenGlass.LONGEST_MINUTES)
                                : null));
        return switch (desk.open(caller, new PersonId(personId), asked.emergency(), asked.because(), asked.lasting())) {
            case Breaking.Broken(var glass) -> new OpenedView(glass.id(), glass.until(), glass.reviewBy());
            case Breaking.NotNeeded _ ->
                throw new Refused(
                        HttpStatus.CONFLICT, "not-needed", "You may read this record: it is not withheld from you.");
            case Breaking.Unknown _ -> throw NotMoved.unknown();
        };
    }

    @Operation(
            summary = "Emergency openings of restricted records, the latest first; that you looked is recorded",
            operationId = "listBrokenGlass")
    @GetMapping("/break-glass")
    @PreAuthorize(Roles.REVIEWS_EMERGENCIES)
    BrokenGlassPage list(
            @Parameter(hidden = true) Caller caller,
            @Parameter(description = "whether only those that nobody has reviewed yet")
                    @RequestParam(defaultValue = "false")
                    boolean waiting,
            @Parameter(description = "where the page before ended") @RequestParam(required = false) @Nullable UUID cursor,
            @RequestParam(defaultValue = "25") int limit) {
        int size = Math.clamp(limit, 1, LARGEST);
        var found = desk.page(caller, waiting, cursor, size + 1);
        return new BrokenGlassPage(
                found.stream().limit(size).map(BrokenGlassView::of).toList(),
                found.size() > size ? found.get(size - 1).id() : null);
    }

    @Operation(
            summary = "Say whether it was right to open it; nobody reviews what they did themselves",
            operationId = "reviewBrokenGlass")
    @Reads(ReviewBody.class)
    @PostMapping("/break-glass/{id}/review")
    @PreAuthorize(Roles.IS_MANAGER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void review(@Parameter(hidden = true) Caller caller, @PathVariable UUID id, @RequestBody byte[] body) {
        var asked = bodies.read(
                body,
                place -> new ReviewBody(place.needCode("finding", Finding.class), place.needText("note", LONGEST)));
        switch (desk.review(caller, id, asked.finding(), asked.note())) {
            case Reviewing.Reviewed _ -> {}
            case Reviewing.ByThemselves _ ->
                throw new Refused(
                        HttpStatus.FORBIDDEN, "reviewed-by-themselves", "Somebody else reviews what you opened.");
            case Reviewing.ReviewedBefore _ ->
                throw new Refused(HttpStatus.CONFLICT, "reviewed-before", "Somebody has reviewed it before you.");
            case Reviewing.Unknown _ -> throw NotMoved.unknown();
        }
    }

    /** @param minutes from 1 to 60; 30 where absent */
    record BreakGlassBody(
            Emergency emergency, String because, @Nullable Integer minutes) {

        int lasting() {
            return minutes == null ? HALF_AN_HOUR : minutes;
        }
    }

    record ReviewBody(Finding finding, String note) {}

    record OpenedView(UUID id, Instant until, Instant reviewBy) {}

    record BrokenGlassPage(
            List<BrokenGlassView> items, @Nullable UUID nextCursor) {}

    record BrokenGlassView(
            UUID id,
            UUID personId,
            String by,
            UUID byId,
            Emergency emergency,
            String because,
            Instant at,
            Instant until,
            Instant reviewBy,
            @Nullable Finding finding,
            @Nullable String note,
            @Nullable String reviewedBy,
            @Nullable Instant reviewedAt) {

        static BrokenGlassView of(BrokenGlass glass) {
            var review = glass.review();
            return new BrokenGlassView(
                    glass.id(),
                    glass.person().value(),
                    glass.by().name(),
                    glass.by().id(),
                    glass.emergency(),
                    glass.because(),
                    glass.at(),
                    glass.until(),
                    glass.reviewBy(),
                    review == null ? null : review.finding(),
                    review == null ? null : review.note(),
                    review == null ? null : review.by().name(),
                    review == null ? null : review.at());
        }
    }
}
