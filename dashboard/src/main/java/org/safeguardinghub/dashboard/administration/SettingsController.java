package org.safeguardinghub.dashboard.administration;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.form.Mistakes;
import org.safeguardinghub.dashboard.form.Typed;
import org.safeguardinghub.dashboard.gateway.Body;
import org.safeguardinghub.dashboard.gateway.HubApi;
import org.safeguardinghub.dashboard.gateway.Reply;
import org.safeguardinghub.dashboard.page.LocalMoment;
import org.safeguardinghub.dashboard.page.Pages;
import org.safeguardinghub.dashboard.page.TimeWords;
import org.safeguardinghub.dashboard.page.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.JsonNode;

/** What the authority has settled, what is to come, and what waits for a second person. */
@Controller
@PreAuthorize("hasAnyRole('front-door-worker', 'manager', 'duty-manager', 'out-of-hours-worker',"
        + " 'authority-administrator')")
public class SettingsController {

    private static final int LONGEST = 4_000;

    private final HubApi hub;
    private final InstantSource clock;

    SettingsController(HubApi hub, InstantSource clock) {
        this.hub = hub;
        this.clock = clock;
    }

    @GetMapping("/administration")
    ModelAndView list() {
        var now = clock.instant();
        return switch (hub.get(Setting[].class, "/api/v1/administration/settings")) {
            case Reply.Here<Setting[]> here ->
                Pages.of("administration/settings", SettingsPage.of(List.of(here.content()), now));
            case Reply.NotReached<Setting[]> silence -> notReached("/administration", silence.what(), silence.at());
            case Reply.Refused<Setting[]> refused -> Pages.refusal(refused.status());
            case Reply.Nothing<Setting[]> _ -> Pages.refusal(HttpStatus.NOT_FOUND.value());
        };
    }

    @GetMapping("/administration/{kind}")
    ModelAndView one(@PathVariable String kind, Authentication person) {
        return page(kind, person, null, Mistakes.NONE, HttpStatus.OK);
    }

    @PostMapping("/administration/{kind}/proposals")
    @PreAuthorize("hasRole('authority-administrator')")
    ModelAndView propose(
            @PathVariable String kind,
            @RequestParam int number,
            @RequestParam MultiValueMap<String, String> form,
            Authentication person,
            RedirectAttributes flash) {
        var typed = new Typed(form);
        var from = typed.has("from") ? LocalMoment.read(typed.words("from")).orElse(null) : null;
        var mistakes = new Mistakes.Search(typed)
                .need("why", "Say why this should change")
                .atMost(LONGEST, "why", "The reason")
                .unless(!typed.has("from") || from != null, "from", "Enter a date and time, or leave it empty")
                .all();
        if (!mistakes.isEmpty()) {
            return page(kind, person, typed, mistakes, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var body = Body.EMPTY
                .with("content", SettingForms.of(kind).content(typed))
                .with("why", typed.words("why"))
                .with("from", from == null ? null : from.toString());
        var reply = hub.send(Object.class, tag(number), body, "/api/v1/administration/settings/{kind}/proposals", kind);
        return switch (reply) {
            case Reply.Refused<Object> refused
            when refused.status() == HttpStatus.UNPROCESSABLE_CONTENT.value() ->
                page(
                        kind,
                        person,
                        typed,
                        SettingForms.of(kind).mistakes(refused.faults()),
                        HttpStatus.UNPROCESSABLE_CONTENT);
            case Reply.Refused<Object> refused
            when refused.code().equals("start-has-passed") ->
                page(
                        kind,
                        person,
                        typed,
                        Mistakes.of("from", "A setting never reaches back in time: choose a later beginning"),
                        HttpStatus.CONFLICT);
            default ->
                answered(
                        reply,
                        "Proposed. It holds when somebody else has approved it.",
                        "/administration/" + kind,
                        flash);
        };
    }

    @PostMapping("/administration/{kind}/proposals/{id}/approval")
    @PreAuthorize("hasAnyRole('authority-administrator', 'manager')")
    ModelAndView approve(
            @PathVariable String kind,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> form,
            RedirectAttributes flash) {
        var body = Body.EMPTY.with("note", new Typed(form).orNull("note"));
        return answered(
                hub.send(Object.class, tag(version), body, "/api/v1/administration/proposals/{id}/approval", id),
                "Approved.",
                "/administration/" + kind,
                flash);
    }

    @PostMapping("/administration/{kind}/proposals/{id}/rejection")
    @PreAuthorize("hasAnyRole('authority-administrator', 'manager')")
    ModelAndView reject(
            @PathVariable String kind,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> form,
            Authentication person,
            RedirectAttributes flash) {
        var typed = new Typed(form);
        if (!typed.has("rejectedBecause")) {
            return page(
                    kind,
                    person,
                    typed,
                    Mistakes.of("rejectedBecause", "Say why it should not hold"),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var body = Body.EMPTY.with("why", typed.words("rejectedBecause"));
        return answered(
                hub.send(Object.class, tag(version), body, "/api/v1/administration/proposals/{id}/rejection", id),
                "Rejected. It stays in the history.",
                "/administration/" + kind,
                flash);
    }

    private ModelAndView answered(Reply<?> reply, String words, String address, RedirectAttributes flash) {
        return switch (reply) {
            case Reply.Here<?> _, Reply.Nothing<?> _ -> {
                flash.addFlashAttribute(Pages.DONE, words);
                yield Pages.goTo(address);
            }
            case Reply.NotReached<?> silence -> notReached(address, silence.what(), silence.at());
            case Reply.Refused<?> refused -> refused(refused, address);
        };
    }

    private static ModelAndView refused(Reply.Refused<?> refused, String address) {
        return switch (refused.status()) {
            case 403, 404 -> Pages.refusal(refused.status());
            case 409, 412 ->
                Pages.of(
                        "administration/not-done",
                        new NotDone(
                                refused.status() == HttpStatus.PRECONDITION_FAILED.value()
                                        ? "Somebody changed this since you looked. Nothing of yours was saved."
                                        : refused.detail(),
                                address),
                        HttpStatus.valueOf(refused.status()));
            default -> Pages.refusal(refused.status());
        };
    }

    private ModelAndView page(
            String kind, Authentication person, @Nullable Typed typed, Mistakes mistakes, HttpStatus status) {
        var viewer = Viewer.of(person);
        var now = clock.instant();
        var history = hub.get(Change[].class, "/api/v1/administration/settings/{kind}/history", kind)
                        instanceof Reply.Here<Change[]> here
                ? List.of(here.content())
                : null;
        return switch (hub.get(Setting.class, "/api/v1/administration/settings/{kind}", kind)) {
            case Reply.Here<Setting> here ->
                Pages.of(
                        "administration/setting",
                        SettingPage.of(here.content(), history, viewer, typed, mistakes, now),
                        status);
            case Reply.NotReached<Setting> silence ->
                notReached("/administration/" + kind, silence.what(), silence.at());
            case Reply.Refused<Setting> refused -> Pages.refusal(refused.status());
            case Reply.Nothing<Setting> _ -> Pages.refusal(HttpStatus.NOT_FOUND.value());
        };
    }

    private ModelAndView notReached(String again, String what, Instant at) {
        return Pages.of(
                "administration/not-reached",
                new NotReached(what, TimeWords.moment(at, clock.instant()), again),
                HttpStatus.SERVICE_UNAVAILABLE);
    }

    private static String tag(int version) {
        return "\"" + version + "\"";
    }

    public record NotReached(String what, String at, String again) {}

    public record NotDone(String why, String address) {}

    /** What the hub answers. */
    record Setting(
            String kind,
            int number,
            @Nullable Instant from,
            JsonNode content,
            @Nullable List<Change> toCome,
            @Nullable Change waiting) {}

    record Change(
            String id,
            String kind,
            int number,
            int version,
            String state,
            @Nullable Instant from,
            JsonNode content,
            String why,
            Person proposedBy,
            Instant proposedAt,
            @Nullable Person answeredBy,
            @Nullable Instant answeredAt,
            @Nullable String answer,
            @Nullable Integer supersededBy) {}

    record Person(String id, String name) {}
}
