package org.safeguardinghub.dashboard.match;

import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.gateway.HubApi;
import org.safeguardinghub.dashboard.gateway.Reply;
import org.safeguardinghub.dashboard.page.FrontDoorOnly;
import org.safeguardinghub.dashboard.page.Pages;
import org.safeguardinghub.dashboard.page.TimeWords;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a worker says who is the same. Nothing is chosen for them, and nothing is saved without a reason. */
@Controller
public class MatchesController {

    private static final String MATCHES = "/api/v1/contacts/{reference}/matches";

    private final HubApi hub;
    private final InstantSource clock;

    MatchesController(HubApi hub, InstantSource clock) {
        this.hub = hub;
        this.clock = clock;
    }

    @GetMapping("/referrals/{reference}/matches")
    @FrontDoorOnly
    ModelAndView show(@PathVariable String reference) {
        return page(reference, null, null, HttpStatus.OK);
    }

    @PostMapping("/referrals/{reference}/matches/{candidate}/answer")
    @FrontDoorOnly
    ModelAndView answer(
            @PathVariable String reference,
            @PathVariable String candidate,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable String answer,
            @RequestParam(required = false) @Nullable String why,
            RedirectAttributes flash) {
        var attempt = new Attempt(candidate, answer, why);
        if (!attempt.isComplete()) {
            return page(reference, attempt, null, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return said(
                reference,
                attempt,
                "Saved: your answer is on the record.",
                flash,
                hub.send(
                        Saved.class,
                        tag(version),
                        Map.of("answer", String.valueOf(answer), "why", String.valueOf(why)),
                        MATCHES + "/{candidate}/answers",
                        reference,
                        candidate));
    }

    @PostMapping("/referrals/{reference}/matches/{candidate}/unlink")
    @FrontDoorOnly
    ModelAndView unlink(
            @PathVariable String reference,
            @PathVariable String candidate,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable String why,
            RedirectAttributes flash) {
        var attempt = new Attempt(candidate, "SAME", why);
        if (!attempt.isComplete()) {
            return page(reference, attempt, null, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return said(
                reference,
                attempt,
                "The link is taken back: all is as it was before.",
                flash,
                hub.send(
                        Saved.class,
                        tag(version),
                        Map.of("why", String.valueOf(why)),
                        MATCHES + "/{candidate}/unlink",
                        reference,
                        candidate));
    }

    private ModelAndView said(
            String reference, Attempt attempt, String done, RedirectAttributes flash, Reply<Saved> reply) {
        return switch (reply) {
            case Reply.Here<Saved> _, Reply.Nothing<Saved> _ -> {
                flash.addFlashAttribute(Pages.DONE, done);
                yield Pages.goTo("/referrals/" + reference + "/matches");
            }
            case Reply.NotReached<Saved>(var what, var at) ->
                page(
                        reference,
                        attempt,
                        "We could not reach " + what + " at " + TimeWords.moment(at, clock.instant())
                                + ". We do not know whether your answer was saved: look below before you try again.",
                        HttpStatus.SERVICE_UNAVAILABLE);
            case Reply.Refused<Saved> refused -> refused(reference, attempt, refused);
        };
    }

    private ModelAndView refused(String reference, Attempt attempt, Reply.Refused<Saved> refused) {
        return switch (refused.code()) {
            case "stale-version" -> page(reference, attempt, meanwhile(refused), HttpStatus.PRECONDITION_FAILED);
            case "answered-different-before", "two-of-one-form", "linked-already", "not-linked", "ask-a-manager" ->
                page(
                        reference,
                        attempt,
                        String.valueOf(refused.more().getOrDefault("detail", "This answer was not taken.")),
                        HttpStatus.CONFLICT);
            default -> Pages.refusal(refused.status());
        };
    }

    private static String meanwhile(Reply.Refused<Saved> refused) {
        var by = refused.more().get("answeredBy");
        return by == null
                ? "More has become known since you opened this page. Look again before you answer: nothing was saved."
                : by + " answered while you were looking. Nothing of yours was saved.";
    }

    private ModelAndView page(String reference, @Nullable Attempt attempt, @Nullable String notice, HttpStatus status) {
        return switch (hub.get(Matches.class, MATCHES, reference)) {
            case Reply.Here<Matches> here ->
                Pages.of(
                        "match/matches",
                        MatchesPage.of(reference, here.content(), attempt, notice, clock.instant()),
                        status);
            case Reply.NotReached<Matches>(var what, var at) ->
                Pages.of(
                        "match/not-reached",
                        new NotReached(reference, what, TimeWords.moment(at, clock.instant())),
                        HttpStatus.SERVICE_UNAVAILABLE);
            case Reply.Refused<Matches> refused -> Pages.refusal(refused.status());
            case Reply.Nothing<Matches> _ -> Pages.refusal(HttpStatus.NOT_FOUND.value());
        };
    }

    private static String tag(int version) {
        return "\"" + version + "\"";
    }

    /** What the hub says after an answer; the page is fetched again, so nothing of it is needed. */
    record Saved() {}

    /** The page when the matches could not be fetched. */
    public record NotReached(String reference, String what, String at) {}
}
