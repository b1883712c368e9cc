package org.safeguardinghub.dashboard.audit;

import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.audit.Trail.Found;
import org.safeguardinghub.dashboard.audit.Trail.Reading;
import org.safeguardinghub.dashboard.form.Mistakes;
import org.safeguardinghub.dashboard.form.Typed;
import org.safeguardinghub.dashboard.gateway.HubApi;
import org.safeguardinghub.dashboard.gateway.Reply;
import org.safeguardinghub.dashboard.page.Pages;
import org.safeguardinghub.dashboard.page.TimeWords;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who has seen what: the way in, one person's record, and the same in words for the family. */
@Controller
@RequestMapping(AuditController.ADDRESS)
@ReadsTheAuditTrail
public class AuditController {

    static final String ADDRESS = "/audit";
    private static final String RECORD = "record";

    private final HubApi hub;
    private final Trail trail;
    private final InstantSource clock;

    AuditController(HubApi hub, Trail trail, InstantSource clock) {
        this.hub = hub;
        this.trail = trail;
        this.clock = clock;
    }

    static String of(UUID person) {
        return ADDRESS + "/people/" + person;
    }

    @GetMapping
    ModelAndView wayIn() {
        return Pages.of("audit/audit", new WayIn(Typed.NOTHING, Mistakes.NONE));
    }

    /** Posted, for whoever writes a name where a number belongs must not find it in an address. */
    @PostMapping
    ModelAndView goTo(@RequestParam MultiValueMap<String, String> sent) {
        var typed = new Typed(sent);
        try {
            return Pages.goTo(of(UUID.fromString(typed.words(RECORD))));
        } catch (IllegalArgumentException noId) {
            var mistakes = Mistakes.of(RECORD, "This is no number of a record. Copy it from the address of their page");
            return Pages.of("audit/audit", new WayIn(typed, mistakes), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @GetMapping("/people/{person}")
    ModelAndView readings(
            @PathVariable UUID person, @RequestParam MultiValueMap<String, String> sent, Authentication viewer) {
        var now = clock.instant();
        var typed = new Typed(sent);
        var asked = Asked.of(typed, now);
        if (!asked.mistakes().isEmpty()) {
            return Pages.of(
                    "audit/readings",
                    ReadingsPage.without(person, typed, asked.mistakes(), null, null),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (trail.readings(person, asked.begins())) {
            case Reply.Here<Found<Reading>> here ->
                Pages.of("audit/readings", ReadingsPage.of(person, asked, here.content(), now));
            case Reply.NotReached<Found<Reading>>(var what, var at) ->
                Pages.of(
                        "audit/readings",
                        ReadingsPage.without(
                                person, asked.filled(typed), Mistakes.NONE, what, TimeWords.moment(at, now)),
                        HttpStatus.SERVICE_UNAVAILABLE);
            case Reply.Refused<Found<Reading>> refused -> Pages.refusal(refused.status());
            case Reply.Nothing<Found<Reading>> _ -> Pages.refusal(HttpStatus.NOT_FOUND.value());
        };
    }

    @GetMapping("/people/{person}/report")
    ModelAndView report(@PathVariable UUID person, @RequestParam(defaultValue = "false") boolean large) {
        var now = clock.instant();
        return switch (trail.report(person)) {
            case Reply.Here<Found<String>>(var found, var _) ->
                Pages.of("audit/report", new ReportPage(of(person), found, large, TimeWords.today(now), null, null));
            case Reply.NotReached<Found<String>>(var what, var at) ->
                Pages.of(
                        "audit/report",
                        new ReportPage(of(person), null, large, TimeWords.today(now), what, TimeWords.moment(at, now)),
                        HttpStatus.SERVICE_UNAVAILABLE);
            case Reply.Refused<Found<String>> refused -> Pages.refusal(refused.status());
            case Reply.Nothing<Found<String>> _ -> Pages.refusal(HttpStatus.NOT_FOUND.value());
        };
    }

    public record WayIn(Typed typed, Mistakes mistakes) {}

    /** @param found null when the hub could not be asked */
    public record ReportPage(
            String address,
            @Nullable Found<String> found,
            boolean large,
            String made,
            @Nullable String notReached,
            @Nullable String notReachedAt) {}
}
