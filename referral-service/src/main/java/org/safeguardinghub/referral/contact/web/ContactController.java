package org.safeguardinghub.referral.contact.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.referral.contact.Boundary;
import org.safeguardinghub.referral.contact.CaseFile;
import org.safeguardinghub.referral.contact.Queue;
import org.safeguardinghub.referral.contact.Reference;
import org.safeguardinghub.referral.workforce.Roles;
import org.safeguardinghub.referral.workforce.Worker;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The workers' side: what is waiting, and everything about one of them. */
@Tag(name = "Contacts", description = "The front door's queue, for the people who work there.")
@RestController
@RequestMapping("/api/v1/contacts")
class ContactController {

    private final Queue queue;
    private final CaseFile files;
    private final InstantSource clock;

    ContactController(Queue queue, CaseFile files, InstantSource clock) {
        this.queue = queue;
        this.files = files;
        this.clock = clock;
    }

    @Operation(summary = "Contacts, most urgent first", operationId = "listContacts")
    @GetMapping
    @PreAuthorize(Roles.WORKS_HERE)
    QueuePage list(
            @Parameter(hidden = true) Caller caller,
            @Parameter(description = "first-look, mine, gathering, with-manager, outcome or all")
                    @RequestParam(defaultValue = "first-look")
                    String view,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = Paging.DEFAULT) int limit) {
        var size = Paging.size(limit);
        var worker = Worker.of(caller);
        var boundary = Boundary.ofWorker(caller);
        var found = queue.page(boundary, view(view), worker, Paging.after(cursor), size + 1);
        var now = clock.instant();
        return new QueuePage(
                found.stream()
                        .limit(size)
                        .map(item -> ContactLine.of(item, now))
                        .toList(),
                Paging.next(found, size),
                queue.counts(boundary, worker));
    }

    @Operation(summary = "What has come in since an instant", operationId = "contactArrivals")
    @GetMapping("/arrivals")
    @PreAuthorize(Roles.WORKS_HERE)
    Queue.Arrivals arrivals(@Parameter(hidden = true) Caller caller, @RequestParam Instant since) {
        return queue.arrivals(Boundary.ofWorker(caller), since);
    }

    @Operation(summary = "Everything about one contact; that you read it is recorded", operationId = "openContact")
    @GetMapping("/{reference}")
    @PreAuthorize(Roles.WORKS_HERE)
    ResponseEntity<ContactView> open(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String reference,
            @Parameter(description = "As it stood then, with what was known then")
                    @RequestParam(required = false)
                    @Nullable Instant asOf) {
        var when = asOf == null ? clock.instant() : asOf;
        return Reference.typed(reference)
                .flatMap(typed -> asOf == null ? files.open(caller, typed) : files.open(caller, typed, asOf))
                .map(page -> ContactView.of(page, when))
                .map(ContactView::toResponse)
                .orElseThrow(Faults::notFound);
    }

    private static Queue.View view(String name) {
        return switch (name) {
            case "first-look" -> Queue.View.FIRST_LOOK;
            case "mine" -> Queue.View.MINE;
            case "gathering" -> Queue.View.GATHERING;
            case "with-manager" -> Queue.View.WITH_MANAGER;
            case "outcome" -> Queue.View.OUTCOME;
            case "all" -> Queue.View.ALL;
            default ->
                throw Faults.badRequest(
                        "unknown-view", "The views are first-look, mine, gathering, with-manager, outcome and all.");
        };
    }

    record QueuePage(List<ContactLine> items, @Nullable String nextCursor, Queue.Counts counts) {}
}
