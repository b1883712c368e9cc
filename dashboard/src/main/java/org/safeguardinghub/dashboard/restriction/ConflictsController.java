package org.safeguardinghub.dashboard.restriction;

import java.time.InstantSource;
import java.util.List;
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

/** Workers whom the hub keeps out of a family because of their name, for somebody to say whether it is so. */
@Controller
public class ConflictsController {

    private final HubApi hub;
    private final InstantSource clock;

    ConflictsController(HubApi hub, InstantSource clock) {
        this.hub = hub;
        this.clock = clock;
    }

    @GetMapping("/conflicts")
    @PreAuthorize("hasAnyRole('manager', 'duty-manager', 'restricted-records-officer')")
    ModelAndView list() {
        var now = clock.instant();
        return switch (hub.get(Held.class, "/api/v1/people/conflicts")) {
            case Reply.Here<Held> here ->
                Pages.of(
                        "restriction/conflicts",
                        new Page(
                                here.content().all().stream()
                                        .map(held -> RestrictionLine.of(held, now))
                                        .toList(),
                                null,
                                null));
            case Reply.NotReached<Held>(var what, var at) ->
                Pages.of(
                        "restriction/conflicts",
                        new Page(List.of(), what, TimeWords.moment(at, now)),
                        HttpStatus.SERVICE_UNAVAILABLE);
            case Reply.Refused<Held> refused -> Pages.refusal(refused.status());
            case Reply.Nothing<Held> _ -> Pages.refusal(HttpStatus.NOT_FOUND.value());
        };
    }

    public record Page(
            List<RestrictionLine> lines,
            @Nullable String notReached,
            @Nullable String notReachedAt) {

        public Page {
            lines = List.copyOf(lines);
        }
    }
}
