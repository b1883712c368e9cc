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

/** Restricted records that were opened in an emergency, and a manager's word on whether that was right. */
@Controller
@RequestMapping("/emergency-openings")
@PreAuthorize("hasAnyRole('manager', 'duty-manager', 'restricted-records-officer', 'auditor')")
public class EmergencyOpeningsController {

    private static final int LONGEST = 2_000;
    static final String ADDRESS = "/emergency-openings";
    private static final String OPENINGS = "/api/v1/people/break-glass";

    private static final Map<String, String> NOT_DONE = Map.of(
            "reviewed-by-themselves", "Somebody else reviews what you opened.",
            "reviewed-before", "Somebody reviewed it before you. Their words are below.");

    private final HubApi hub;
    private final InstantSource clock;

    EmergencyOpeningsController(HubApi hub, InstantSource clock) {
        this.hub = hub;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@RequestParam(name = "cursor", required = false) @Nullable String cursor, Authentication person) {
        return page(cursor, person, null, Typed.NOTHING, Mistakes.NONE, HttpStatus.OK);
    }

    @PostMapping("/{id}/review")
    @PreAuthorize("hasAnyRole('manager', 'duty-manager')")
    ModelAndView review(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            Authentication person,
            RedirectAttributes flash) {
        var typed = new Typed(sent);
        var mistakes = new Mistakes.Search(typed)
                .need("finding", "Say whether it was right to open it")
                .need("note", "Say how you know")
                .atMost(LONGEST, "note", "What you found")
                .all();
        if (!mistakes.isEmpty()) {
            return page(null, person, id, typed, mistakes, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var body = Body.EMPTY.with("finding", typed.words("finding")).with("note", typed.words("note"));
        return switch (hub.send(Object.class, null, body, OPENINGS + "/{id}/review", id)) {
            case Reply.Here<Object> _, Reply.Nothing<Object> _ -> {
                flash.addFlashAttribute(Pages.DONE, "Your review is recorded.");
                yield Pages.goTo(ADDRESS);
            }
            case Reply.NotReached<Object> _ ->
                page(
                        null,
                        person,
                        id,
                        typed,
                        Mistakes.of("note", "We do not know whether this was saved. Look below before you try again."),
                        HttpStatus.SERVICE_UNAVAILABLE);
            case Reply.Refused<Object> refused -> {
                var words = NOT_DONE.get(refused.code());
                yield words == null
                        ? Pages.refusal(refused.status())
                        : page(
                                null,
                                person,
                                id,
                                typed,
                                Mistakes.of("note", words),
                                HttpStatus.valueOf(refused.status()));
            }
        };
    }

    private ModelAndView page(
            @Nullable String cursor,
            Authentication person,
            @Nullable UUID reviewing,
            Typed typed,
            Mistakes mistakes,
            HttpStatus status) {
        var now = clock.instant();
        var viewer = Viewer.signedIn(person);
        var reply = cursor == null
                ? hub.get(Openings.class, OPENINGS)
                : hub.get(Openings.class, OPENINGS + "?cursor={cursor}", cursor);
        return switch (reply) {
            case Reply.Here<Openings> here ->
                Pages.of(
                        "person/openings",
                        OpeningsPage.of(here.content(), viewer, reviewing, typed, mistakes, now),
                        status);
            case Reply.NotReached<Openings>(var what, var at) ->
                Pages.of(
                        "person/openings",
                        new OpeningsPage(null, null, what, TimeWords.moment(at, now), typed, mistakes),
                        HttpStatus.SERVICE_UNAVAILABLE);
            case Reply.Refused<Openings> refused -> Pages.refusal(refused.status());
            case Reply.Nothing<Openings> _ -> Pages.refusal(HttpStatus.NOT_FOUND.value());
        };
    }
}
