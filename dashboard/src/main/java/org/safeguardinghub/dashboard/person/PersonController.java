package org.safeguardinghub.dashboard.person;

import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.form.Mistakes;
import org.safeguardinghub.dashboard.form.Typed;
import org.safeguardinghub.dashboard.gateway.Body;
import org.safeguardinghub.dashboard.gateway.HubApi;
import org.safeguardinghub.dashboard.gateway.Reply;
import org.safeguardinghub.dashboard.page.FrontDoorOnly;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One person: the contacts that name them, their numbers, and, for one role alone, who may see any of it. */
@Controller
@RequestMapping("/people/{id}")
public class PersonController {

    private static final int LONGEST = 10_000;
    private static final int LONGEST_REASON = 2_000;
    private static final String UNKNOWN = "We do not know whether this was saved. Look below before you try again.";
    private static final String PERSON = "/api/v1/people/{id}";

    private static final Map<String, String> MARKED = Map.of(
            "seal", "The record is sealed. Nobody else can see that it exists.",
            "unseal", "The record is sealed no longer.",
            "restrict", "The record is restricted. Workers see that it exists, and whom to ask.",
            "unrestrict", "The record is restricted no longer.");

    private final HubApi hub;
    private final InstantSource clock;

    PersonController(HubApi hub, InstantSource clock) {
        this.hub = hub;
        this.clock = clock;
    }

    @GetMapping
    @MayLookPeopleUp
    ModelAndView show(@PathVariable UUID id, Authentication person) {
        return page(id, person, Typed.NOTHING, Mistakes.NONE, null, HttpStatus.OK);
    }

    @PostMapping("/identifiers/ended")
    @FrontDoorOnly
    ModelAndView endNumber(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            Authentication person,
            RedirectAttributes flash) {
        var typed = new Typed(sent);
        var mistakes = new Mistakes.Search(typed)
                .need("number", "Choose the number that is not theirs")
                .need("why", "Say how you know")
                .atMost(LONGEST, "why", "The reason")
                .all();
        var number = typed.words("number").split(" ", 2);
        if (!mistakes.isEmpty() || number.length < 2) {
            return wrong(id, person, typed, mistakes);
        }
        var body = Body.EMPTY.with("system", number[0]).with("value", number[1]).with("why", typed.words("why"));
        var reply = hub.send(Object.class, null, body, PERSON + "/identifiers/ended", id);
        return done(id, person, typed, reply, "It is recorded that the number is not theirs.", flash);
    }

    @PostMapping("/break-glass")
    @FrontDoorOnly
    ModelAndView breakGlass(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            Authentication person,
            RedirectAttributes flash) {
        var typed = new Typed(sent);
        var minutes = Emergencies.MINUTES.stream()
                .filter(choice -> typed.is("minutes", choice.code()))
                .findFirst();
        var mistakes = new Mistakes.Search(typed)
                .need("emergency", "Choose what the emergency is")
                .need("because", "Say what you need to know, and why it cannot wait")
                .atMost(LONGEST_REASON, "because", "What you need to know")
                .unless(minutes.isPresent(), "minutes", "Choose for how long")
                .all();
        if (minutes.isEmpty() || !mistakes.isEmpty()) {
            return wrong(id, person, typed, mistakes);
        }
        var body = Body.EMPTY
                .with("emergency", typed.words("emergency"))
                .with("because", typed.words("because"))
                .with("minutes", Integer.valueOf(minutes.get().code()));
        var reply = hub.send(Object.class, null, body, PERSON + "/break-glass", id);
        return done(id, person, typed, reply, "The record is open to you. Managers have been told.", flash);
    }

    @PostMapping("/mark")
    @PreAuthorize("hasRole('restricted-records-officer')")
    ModelAndView mark(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            Authentication person,
            RedirectAttributes flash) {
        var typed = new Typed(sent);
        var words = MARKED.get(typed.words("mark"));
        var mistakes = new Mistakes.Search(typed)
                .unless(words != null, "mark", "Choose what has to happen")
                .need("whyMark", "Say why")
                .atMost(LONGEST, "whyMark", "The reason")
                .all();
        if (words == null || !mistakes.isEmpty()) {
            return wrong(id, person, typed, mistakes);
        }
        var body = Body.EMPTY.with("why", typed.words("whyMark"));
        var reply = hub.send(Object.class, null, body, PERSON + "/{mark}", id, typed.words("mark"));
        return done(id, person, typed, reply, words, flash);
    }

    private ModelAndView done(
            UUID id, Authentication person, Typed typed, Reply<Object> reply, String words, RedirectAttributes flash) {
        return switch (reply) {
            case Reply.Here<Object> _, Reply.Nothing<Object> _ -> {
                flash.addFlashAttribute(Pages.DONE, words);
                yield Pages.goTo("/people/" + id);
            }
            case Reply.NotReached<Object> _ ->
                page(id, person, typed, Mistakes.NONE, UNKNOWN, HttpStatus.SERVICE_UNAVAILABLE);
            case Reply.Refused<Object> refused -> Pages.refusal(refused.status());
        };
    }

    private ModelAndView wrong(UUID id, Authentication person, Typed typed, Mistakes mistakes) {
        return page(id, person, typed, mistakes, null, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView page(
            UUID id,
            Authentication person,
            Typed typed,
            Mistakes mistakes,
            @Nullable String notice,
            HttpStatus status) {
        var now = clock.instant();
        return switch (hub.get(PersonFile.class, PERSON, id)) {
            case Reply.Here<PersonFile> here ->
                Pages.of(
                        "person/person",
                        PersonPage.of(here.content(), Viewer.signedIn(person), typed, mistakes, notice, now),
                        status);
            case Reply.NotReached<PersonFile>(var what, var at) ->
                Pages.of(
                        "person/not-reached",
                        new NotReached(what, TimeWords.moment(at, now), "/people/" + id),
                        HttpStatus.SERVICE_UNAVAILABLE);
            case Reply.Refused<PersonFile> refused -> Pages.refusal(refused.status());
            case Reply.Nothing<PersonFile> _ -> Pages.refusal(HttpStatus.NOT_FOUND.value());
        };
    }

    /** The page for what could not be fetched. */
    public record NotReached(String what, String at, String again) {}
}
