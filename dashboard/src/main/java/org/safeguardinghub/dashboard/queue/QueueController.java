package org.safeguardinghub.dashboard.queue;

import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.gateway.HubApi;
import org.safeguardinghub.dashboard.gateway.Reply;
import org.safeguardinghub.dashboard.page.FrontDoorOnly;
import org.safeguardinghub.dashboard.page.Pages;
import org.safeguardinghub.dashboard.page.Viewer;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The queue: whom somebody is worried about, most urgent first. */
@Controller
class QueueController {

    private final HubApi hub;
    private final Sieve sieve;
    private final InstantSource clock;

    QueueController(HubApi hub, Sieve sieve, InstantSource clock) {
        this.hub = hub;
        this.sieve = sieve;
        this.clock = clock;
    }

    @GetMapping("/queue")
    @FrontDoorOnly
    ModelAndView show(
            @RequestParam(name = "view", required = false) @Nullable String viewName,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            Wish wish,
            Authentication person) {
        var viewer = Viewer.signedIn(person);
        var view = QueueView.named(viewName).orElse(viewer.isManager() ? QueueView.WITH_MANAGER : QueueView.FIRST_LOOK);
        var filter = Filter.of(wish.reference(), wish.rating(), wish.owner());
        var now = clock.instant();
        return filter.isOn() ? sieved(view, filter, viewer, now) : page(view, cursor, viewer, now);
    }

    private ModelAndView page(QueueView view, @Nullable String cursor, Viewer viewer, Instant now) {
        var reply = cursor == null
                ? hub.get(Queue.class, "/api/v1/contacts?view={view}", view.code())
                : hub.get(Queue.class, "/api/v1/contacts?view={view}&cursor={cursor}", view.code(), cursor);
        return reply instanceof Reply.Here<Queue>(var queue, var _)
                ? Pages.of("queue/queue", QueuePage.of(queue, view, cursor == null, viewer, now))
                : without(reply, view, Filter.NONE, now);
    }

    private ModelAndView sieved(QueueView view, Filter filter, Viewer viewer, Instant now) {
        var found = sieve.look(view, filter, viewer.id());
        return found.sieved() == null
                ? without(found.last(), view, filter, now)
                : Pages.of("queue/queue", QueuePage.filtered(found.sieved(), view, filter, viewer, now));
    }

    private static ModelAndView without(Reply<Queue> reply, QueueView view, Filter filter, Instant now) {
        return switch (reply) {
            case Reply.NotReached<Queue> silence ->
                Pages.of("queue/queue", QueuePage.missing(view, filter, silence, now));
            case Reply.Refused<Queue> refused -> Pages.refusal(refused.status());
            case Reply.Nothing<Queue> _, Reply.Here<Queue> _ -> Pages.refusal(404);
        };
    }

    /** What the filter's form sends. */
    record Wish(
            @Nullable String reference,
            @Nullable String rating,
            @Nullable String owner) {}
}
