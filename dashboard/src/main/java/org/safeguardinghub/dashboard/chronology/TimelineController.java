package org.safeguardinghub.dashboard.chronology;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.chronology.TimelinePage.About;
import org.safeguardinghub.dashboard.form.Mistakes;
import org.safeguardinghub.dashboard.form.Typed;
import org.safeguardinghub.dashboard.gateway.HubApi;
import org.safeguardinghub.dashboard.gateway.Reply;
import org.safeguardinghub.dashboard.page.FrontDoorOnly;
import org.safeguardinghub.dashboard.page.LocalMoment;
import org.safeguardinghub.dashboard.page.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** Everything that was said and done about one referral or one person, filtered, and as it was known at any time. */
@Controller
class TimelineController {

    private final HubApi hub;
    private final InstantSource clock;

    TimelineController(HubApi hub, InstantSource clock) {
        this.hub = hub;
        this.clock = clock;
    }

    @GetMapping("/referrals/{reference}/timeline")
    @FrontDoorOnly
    ModelAndView show(@PathVariable String reference, @RequestParam MultiValueMap<String, String> asked) {
        return show(About.referral(reference), "/api/v1/contacts/{reference}/chronology", reference, asked);
    }

    @GetMapping("/people/{id}/timeline")
    @FrontDoorOnly
    ModelAndView ofPerson(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> asked) {
        return show(About.person(id), "/api/v1/people/{id}/chronology", id.toString(), asked);
    }

    private ModelAndView show(About about, String path, String id, MultiValueMap<String, String> asked) {
        var typed = new Typed(asked);
        var asOf = typed.has("asOf") ? LocalMoment.read(typed.words("asOf")).orElse(null) : null;
        if (typed.has("asOf") && asOf == null) {
            var mistakes = Mistakes.of("asOf", "Enter a date and a time, such as 20 November 2026 at 14:30");
            return Pages.of(
                    "chronology/timeline",
                    TimelinePage.unread(about, typed, mistakes),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var now = clock.instant();
        return switch (hub.get(Told.class, address(path, typed, asOf), id)) {
            case Reply.Here<Told> here ->
                Pages.of("chronology/timeline", TimelinePage.of(about, typed, here.content(), now));
            case Reply.NotReached<Told> silence ->
                Pages.of(
                        "chronology/timeline",
                        TimelinePage.missing(about, typed, silence.what(), silence.at(), now),
                        HttpStatus.SERVICE_UNAVAILABLE);
            case Reply.Refused<Told> refused -> Pages.refusal(refused.status());
            case Reply.Nothing<Told> _ -> Pages.refusal(HttpStatus.NOT_FOUND.value());
        };
    }

    private static String address(String path, Typed typed, @Nullable Instant asOf) {
        var address = UriComponentsBuilder.fromPath(path);
        Map.of("source", "source", "kind", "kind", "cursor", "cursor").forEach((field, name) -> {
            if (typed.has(field) && typed.words(field).matches("[A-Za-z0-9_-]{1,300}")) {
                address.queryParam(name, typed.words(field));
            }
        });
        if (asOf != null) {
            address.queryParam("asOf", asOf.toString());
        }
        return address.build().toString();
    }

    /** What the hub answers. */
    record Told(
            @Nullable Instant asOf,
            @Nullable List<Item> items,
            @Nullable String nextCursor) {

        record Item(
                Instant at,
                @Nullable String kind,
                @Nullable Source source,
                @Nullable String by,
                @Nullable String why,
                @Nullable List<Change> changes) {}

        record Source(
                @Nullable String kind,
                @Nullable String agency,
                @Nullable String name) {}

        record Change(
                String what,
                @Nullable String before,
                @Nullable String after) {}
    }
}
