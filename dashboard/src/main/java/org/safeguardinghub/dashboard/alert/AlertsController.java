package org.safeguardinghub.dashboard.alert;

import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.gateway.HubApi;
import org.safeguardinghub.dashboard.gateway.Reply;
import org.safeguardinghub.dashboard.page.Pages;
import org.safeguardinghub.dashboard.page.TimeWords;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Alerts: seeing them is one click, and ends the calling; that they are dealt with is said separately. */
@Controller
@RequestMapping("/alerts")
public class AlertsController {

    private static final String PEOPLE_WHO_ANSWER_ALERTS =
            "hasAnyRole('front-door-worker', 'manager', 'duty-manager', 'out-of-hours-worker', 'integration-engineer',"
                    + " 'authority-administrator', 'restricted-records-officer')";

    private final HubApi hub;
    private final InstantSource clock;

    AlertsController(HubApi hub, InstantSource clock) {
        this.hub = hub;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize(PEOPLE_WHO_ANSWER_ALERTS)
    ModelAndView show(@RequestParam(required = false) @Nullable String cursor, Authentication person) {
        var now = clock.instant();
        var reply = cursor == null
                ? hub.get(AlertList.class, "/api/v1/alerts")
                : hub.get(AlertList.class, "/api/v1/alerts?cursor={cursor}", cursor);
        return switch (reply) {
            case Reply.Here<AlertList> here ->
                Pages.of("alert/alerts", AlertsPage.of(here.content(), person.getName(), now));
            case Reply.NotReached<AlertList> silence -> Pages.of("alert/alerts", AlertsPage.missing(silence, now));
            case Reply.Refused<AlertList> refused -> Pages.refusal(refused.status());
            case Reply.Nothing<AlertList> _ -> Pages.refusal(404);
        };
    }

    @PostMapping("/{id}/acknowledge")
    @PreAuthorize(PEOPLE_WHO_ANSWER_ALERTS)
    ModelAndView acknowledge(@PathVariable UUID id, RedirectAttributes flash) {
        return answer(
                id, "acknowledge", "You have said that you have seen it. It stays here until it is dealt with.", flash);
    }

    @PostMapping("/{id}/resolve")
    @PreAuthorize(PEOPLE_WHO_ANSWER_ALERTS)
    ModelAndView resolve(@PathVariable UUID id, RedirectAttributes flash) {
        return answer(id, "resolve", "You have said that it is dealt with.", flash);
    }

    private ModelAndView answer(UUID id, String what, String done, RedirectAttributes flash) {
        return switch (hub.post(Answered.class, null, "/api/v1/alerts/{id}/" + what, id)) {
            case Reply.Here<Answered> _, Reply.Nothing<Answered> _ -> backWith(done, flash);
            case Reply.Refused<Answered> refused
            when refused.status() == HttpStatus.CONFLICT.value() -> backWith(conflict(refused.code()), flash);
            case Reply.Refused<Answered> refused -> Pages.refusal(refused.status());
            case Reply.NotReached<Answered> silence ->
                Pages.of(
                        "alert/not-known",
                        new NotKnown(silence.what(), TimeWords.moment(silence.at(), clock.instant())),
                        HttpStatus.SERVICE_UNAVAILABLE);
        };
    }

    private static String conflict(String code) {
        return code.equals("alert-not-acknowledged")
                ? "Nobody has said yet that they have seen it. Acknowledge it first."
                : "Somebody else has already seen to that alert, or its reason has gone.";
    }

    private static ModelAndView backWith(String words, RedirectAttributes flash) {
        flash.addFlashAttribute(Pages.DONE, words);
        return Pages.goTo("/alerts");
    }

    record Answered(String state) {}

    /** We asked and heard nothing: it may have been written down or not. */
    public record NotKnown(String what, String at) {}
}
