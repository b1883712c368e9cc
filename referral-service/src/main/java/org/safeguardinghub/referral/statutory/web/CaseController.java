package org.safeguardinghub.referral.statutory.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.kit.body.Bodies;
import org.safeguardinghub.kit.body.Place;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.kit.docs.Reads;
import org.safeguardinghub.kit.problem.Refused;
import org.safeguardinghub.kit.web.Versions;
import org.safeguardinghub.referral.contact.Reference;
import org.safeguardinghub.referral.statutory.AllocationDesk;
import org.safeguardinghub.referral.statutory.CaseBook;
import org.safeguardinghub.referral.statutory.CaseBook.Listed;
import org.safeguardinghub.referral.statutory.Referrals.View;
import org.safeguardinghub.referral.workforce.Roles;
import org.safeguardinghub.referral.workforce.Worker;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Referrals in the statutory sense: which there are, and whose they are. */
@Tag(name = "Cases", description = "Referrals in the statutory sense: what a signed decision opened for one child.")
@RestController
@RequestMapping("/api/v1/cases")
class CaseController {

    private static final int MOST = 100;
    private static final int LONGEST = 2_000;
    private static final int LONGEST_NAME = 200;

    private final CaseBook book;
    private final AllocationDesk allocation;
    private final InstantSource clock;
    private final Bodies bodies = new Bodies();

    CaseController(CaseBook book, AllocationDesk allocation, InstantSource clock) {
        this.book = book;
        this.allocation = allocation;
        this.clock = clock;
    }

    @Operation(summary = "Referrals by what is due first, or those of one contact", operationId = "listCases")
    @GetMapping
    @PreAuthorize(Roles.WORKS_HERE)
    CasePage list(
            @Parameter(hidden = true) Caller caller,
            @Parameter(description = "mine, unallocated, with-manager or open") @RequestParam(defaultValue = "mine")
                    String view,
            @Parameter(description = "a contact's reference: only what came of it")
                    @RequestParam(required = false)
                    @Nullable String contact,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        if (contact != null) {
            return page(book.ofContact(caller, Reference.asked(contact)), MOST);
        }
        int size = Math.clamp(limit, 1, MOST);
        var after = cursor == null ? null : CaseRefusals.asked(cursor);
        return page(book.page(caller, view(view), after, size + 1), size);
    }

    private CasePage page(List<Listed> found, int size) {
        var now = clock.instant();
        var next = found.size() > size
                ? found.get(size - 1).kept().referral().opening().reference().value()
                : null;
        return new CasePage(
                found.stream()
                        .limit(size)
                        .map(listed -> CaseLine.of(listed, now))
                        .toList(),
                next);
    }

    @Operation(summary = "Everything about one referral; that you read it is recorded", operationId = "openCase")
    @GetMapping("/{reference}")
    @PreAuthorize(Roles.WORKS_HERE)
    ResponseEntity<CaseView> open(@Parameter(hidden = true) Caller caller, @PathVariable String reference) {
        var page = book.open(caller, CaseRefusals.asked(reference)).orElseThrow(CaseRefusals::notFound);
        return Versions.answer(page.kept().version(), CaseView.of(page, clock.instant()));
    }

    @Operation(summary = "Offer the referral to a team and a worker", operationId = "offerAllocation")
    @Reads(OfferBody.class)
    @PostMapping("/{reference}/allocation")
    @PreAuthorize(Roles.IS_MANAGER)
    ResponseEntity<CaseStepped> offer(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String reference,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody byte[] body) {
        var offer = bodies.read(
                body, place -> new OfferBody(place.needText("team", LONGEST_NAME), worker(place.at("worker"))));
        return CaseStepped.answer(allocation.offer(
                caller, CaseRefusals.asked(reference), Versions.seen(ifMatch), offer.team(), offer.worker()));
    }

    @Operation(summary = "Accept a referral that was offered to you", operationId = "acceptAllocation")
    @PostMapping("/{reference}/allocation/accepted")
    @PreAuthorize(Roles.WORKS_HERE)
    ResponseEntity<CaseStepped> accept(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String reference,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return CaseStepped.answer(allocation.accept(caller, CaseRefusals.asked(reference), Versions.seen(ifMatch)));
    }

    @Operation(summary = "Say that you cannot take it", operationId = "declineAllocation")
    @Reads(DeclineBody.class)
    @PostMapping("/{reference}/allocation/declined")
    @PreAuthorize(Roles.WORKS_HERE)
    ResponseEntity<CaseStepped> decline(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String reference,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody byte[] body) {
        var because = bodies.read(body, place -> place.needText("because", LONGEST));
        return CaseStepped.answer(
                allocation.decline(caller, CaseRefusals.asked(reference), Versions.seen(ifMatch), because));
    }

    private static Worker worker(Place to) {
        var id = to.needText("id", LONGEST_NAME);
        var name = to.needText("name", LONGEST_NAME);
        try {
            return new Worker(UUID.fromString(id), name);
        } catch (IllegalArgumentException noId) {
            to.findings().problem(to.pointer() + "/id", "wrong-shape", "A colleague's id is a UUID.");
            return Worker.SYSTEM;
        }
    }

    private static View view(String name) {
        return switch (name) {
            case "mine" -> View.MINE;
            case "unallocated" -> View.UNALLOCATED;
            case "with-manager" -> View.WITH_MANAGER;
            case "open" -> View.OPEN;
            default ->
                throw new Refused(
                        HttpStatus.BAD_REQUEST,
                        "unknown-view",
                        "The views are mine, unallocated, with-manager and open.");
        };
    }

    record OfferBody(String team, Worker worker) {}

    record DeclineBody(String because) {}

    record CasePage(List<CaseLine> items, @Nullable String nextCursor) {}
}
