package org.safeguardinghub.dashboard.queue;

import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.gateway.HubApi;
import org.safeguardinghub.dashboard.gateway.Reply;
import org.safeguardinghub.dashboard.page.FrontDoorOnly;
import org.safeguardinghub.dashboard.page.Pages;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The queue: whom somebody is worried about, most urgent first. */
@Controller
class QueueController {

    private final HubApi hub;
    private final InstantSource clock;

    QueueController(HubApi hub, InstantSource clock) {
        this.hub = hub;
        this.clock = clock;
    }

    @GetMapping("/queue")
    @FrontDoorOnly
    ModelAndView show(
            @RequestParam(name = "view", required = false) @Nullable String viewName,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            Authentication person) {
        var view = QueueView.named(viewName);
        var now = clock.instant();
        var reply = cursor == null
                ? hub.get(Queue.class, "/api/v1/contacts?view={view}", view.code())
                : hub.get(Queue.class, "/api/v1/contacts?view={view}&cursor={cursor}", view.code(), cursor);
        return switch (reply) {
            case Reply.Here<Queue> here ->
                Pages.of("queue/queue", QueuePage.of(here.content(), view, cursor == null, person.getName(), now));
            case Reply.NotReached<Queue> silence -> Pages.of("queue/queue", QueuePage.missing(view, silence, now));
            case Reply.Refused<Queue> refused -> Pages.refusal(refused.status());
            case Reply.Nothing<Queue> _ -> Pages.refusal(404);
        };
    }
}
