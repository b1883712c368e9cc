package org.safeguardinghub.dashboard.measure;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.gateway.HubApi;
import org.safeguardinghub.dashboard.gateway.Reply;
import org.safeguardinghub.dashboard.page.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How well the front door works, for those who answer for it. */
@Controller
class MeasureController {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final HubApi hub;
    private final InstantSource clock;

    MeasureController(HubApi hub, InstantSource clock) {
        this.hub = hub;
        this.clock = clock;
    }

    @GetMapping("/measures")
    @AnswersForTheFrontDoor
    ModelAndView all(
            @RequestParam(required = false) @Nullable Integer months,
            @RequestParam(required = false) @Nullable String split) {
        var asked = Asked.of(months, split);
        return switch (read(asked)) {
            case Reply.Here<Measures> here ->
                Pages.of("measure/measures", MeasuresPage.of(here.content(), asked));
            case Reply.NotReached<Measures> silence ->
                Pages.of("measure/measures", MeasuresPage.missing(silence, asked, clock.instant()));
            case Reply.Refused<Measures> refused -> Pages.refusal(refused.status());
            case Reply.Nothing<Measures> _ -> Pages.refusal(404);
        };
    }

    @GetMapping("/measures/{measure}")
    @AnswersForTheFrontDoor
    ModelAndView one(
            @PathVariable String measure,
            @RequestParam(required = false) @Nullable Integer months,
            @RequestParam(required = false) @Nullable String split) {
        var asked = Asked.of(months, split);
        return switch (read(asked)) {
            case Reply.Here<Measures> here ->
                here.content()
                        .named(measure.toUpperCase(Locale.ROOT))
                        .map(found -> Pages.of("measure/measure", MeasurePage.of(here.content(), found, asked)))
                        .orElseGet(() -> Pages.refusal(404));
            case Reply.NotReached<Measures> silence ->
                Pages.of("measure/measures", MeasuresPage.missing(silence, asked, clock.instant()));
            case Reply.Refused<Measures> refused -> Pages.refusal(refused.status());
            case Reply.Nothing<Measures> _ -> Pages.refusal(404);
        };
    }

    private Reply<Measures> read(Asked asked) {
        var today = LocalDate.ofInstant(clock.instant(), LONDON);
        var from = asked.from(today).toString();
        return asked.split() == null
                ? hub.get(Measures.class, "/api/v1/measures?from={from}&to={to}", from, today.toString())
                : hub.get(
                        Measures.class,
                        "/api/v1/measures?from={from}&to={to}&split={split}",
                        from,
                        today.toString(),
                        asked.split());
    }
}
