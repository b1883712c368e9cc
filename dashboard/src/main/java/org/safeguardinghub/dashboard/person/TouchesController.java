package org.safeguardinghub.dashboard.person;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.gateway.HubApi;
import org.safeguardinghub.dashboard.gateway.Reply;
import org.safeguardinghub.dashboard.page.Pages;
import org.safeguardinghub.dashboard.page.TimeWords;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What the restricted-records officer alone may know: which contacts may be about somebody who is sealed. */
@Controller
@PreAuthorize("hasRole('restricted-records-officer')")
public class TouchesController {

    private final HubApi hub;
    private final InstantSource clock;

    TouchesController(HubApi hub, InstantSource clock) {
        this.hub = hub;
        this.clock = clock;
    }

    @GetMapping("/restricted-records")
    ModelAndView show() {
        var now = clock.instant();
        return switch (hub.get(Touches.class, "/api/v1/people/sealed-touches")) {
            case Reply.Here<Touches> here -> Pages.of("person/touches", TouchesPage.of(here.content(), now));
            case Reply.NotReached<Touches>(var what, var at) ->
                Pages.of(
                        "person/touches",
                        new TouchesPage(List.of(), what, TimeWords.moment(at, now)),
                        HttpStatus.SERVICE_UNAVAILABLE);
            case Reply.Refused<Touches> refused -> Pages.refusal(refused.status());
            case Reply.Nothing<Touches> _ -> Pages.refusal(HttpStatus.NOT_FOUND.value());
        };
    }

    /** What the hub answers, newest first. */
    record Touches(@Nullable List<Touch> items) {}

    record Touch(UUID personId, String reference, Instant at) {}

    /** @param notReached what did not answer, which is not the same as no touch */
    public record TouchesPage(
            List<Line> lines,
            @Nullable String notReached,
            @Nullable String notReachedAt) {

        static TouchesPage of(Touches touches, Instant now) {
            var items = touches.items() == null ? List.<Touch>of() : touches.items();
            return new TouchesPage(
                    items.stream()
                            .map(touch -> new Line(
                                    touch.reference(),
                                    TimeWords.moment(touch.at(), now),
                                    "/people/" + touch.personId()))
                            .toList(),
                    null,
                    null);
        }
    }

    public record Line(String reference, String at, String person) {}
}
