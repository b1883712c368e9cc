package org.safeguardinghub.dashboard.downtime;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.gateway.HubApi;
import org.safeguardinghub.dashboard.gateway.Reply;
import org.safeguardinghub.dashboard.page.FrontDoorOnly;
import org.safeguardinghub.dashboard.page.Pages;
import org.safeguardinghub.dashboard.page.TimeWords;
import org.safeguardinghub.dashboard.page.Viewer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The list for paper, on a page and as one file; and what is urgent while the door is shut. */
@Controller
@FrontDoorOnly
public class DowntimeController {

    private final HubApi hub;
    private final LastPacks packs;
    private final InstantSource clock;

    DowntimeController(HubApi hub, LastPacks packs, InstantSource clock) {
        this.hub = hub;
        this.packs = packs;
        this.clock = clock;
    }

    @GetMapping("/downtime")
    ModelAndView show(Authentication person) {
        return shown("downtime/downtime", person);
    }

    /** One file that needs nothing else: it is opened on a machine that reaches nothing. */
    @GetMapping("/downtime/pack.html")
    ModelAndView save(Authentication person, HttpServletResponse response) {
        var page = shown("downtime/file", person);
        if (page.getStatus() == null) {
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"downtime-pack.html\"");
        }
        return page;
    }

    private ModelAndView shown(String template, Authentication person) {
        var now = clock.instant();
        var agency = agency(person);
        return switch (hub.get(Pack.class, "/api/v1/downtime/pack")) {
            case Reply.Here<Pack> here -> {
                agency.ifPresent(known -> packs.keep(known, here.content()));
                yield Pages.of(template, PackPage.of(here.content(), null, now));
            }
            case Reply.NotReached<Pack>(var what, var at) ->
                agency.flatMap(known -> packs.of(known, now))
                        .map(last -> Pages.of(template, PackPage.of(last, what, now)))
                        .orElseGet(() -> missing(what, at, now));
            case Reply.Refused<Pack> refused -> Pages.refusal(refused.status());
            case Reply.Nothing<Pack> _ -> Pages.refusal(HttpStatus.NOT_FOUND.value());
        };
    }

    @GetMapping("/out-of-hours")
    ModelAndView outOfHours() {
        var now = clock.instant();
        return switch (hub.get(Night.class, "/api/v1/contacts/out-of-hours")) {
            case Reply.Here<Night> here -> Pages.of("downtime/out-of-hours", NightPage.of(here.content(), now));
            case Reply.NotReached<Night>(var what, var at) -> missing(what, at, now);
            case Reply.Refused<Night> refused -> Pages.refusal(refused.status());
            case Reply.Nothing<Night> _ -> Pages.refusal(HttpStatus.NOT_FOUND.value());
        };
    }

    private static ModelAndView missing(String what, Instant at, Instant now) {
        return Pages.of(
                "downtime/not-reached",
                new NotReached(what, TimeWords.moment(at, now)),
                HttpStatus.SERVICE_UNAVAILABLE);
    }

    private static Optional<String> agency(Authentication person) {
        return Optional.ofNullable(Viewer.of(person)).map(Viewer::agency);
    }

    public record NotReached(String what, String at) {}

    /** What the hub answers. */
    record Night(
            boolean isOpen,
            @Nullable Instant opensAt,
            Pack.@Nullable Labels labels,
            @Nullable List<Pack.Shift> onDuty,
            @Nullable List<Waiting> items) {

        record Waiting(Pack.Line contact, boolean cameWhileShut) {}
    }
}
