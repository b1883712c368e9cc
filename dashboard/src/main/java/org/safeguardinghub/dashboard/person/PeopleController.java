package org.safeguardinghub.dashboard.person;

import static org.safeguardinghub.dashboard.person.PeoplePage.LOOKED_FOR;

import java.time.InstantSource;
import org.safeguardinghub.dashboard.form.Mistakes;
import org.safeguardinghub.dashboard.form.Typed;
import org.safeguardinghub.dashboard.gateway.Body;
import org.safeguardinghub.dashboard.gateway.HubApi;
import org.safeguardinghub.dashboard.gateway.Reply;
import org.safeguardinghub.dashboard.page.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Looks people up by name, birth date, number or reference, from the box at the top of every page. */
@Controller
@MayLookPeopleUp
class PeopleController {

    private static final int LONGEST = 400;

    private final HubApi hub;
    private final InstantSource clock;

    PeopleController(HubApi hub, InstantSource clock) {
        this.hub = hub;
        this.clock = clock;
    }

    @GetMapping("/people")
    ModelAndView ask() {
        return Pages.of("person/people", PeoplePage.asks(Typed.NOTHING, Mistakes.NONE));
    }

    @PostMapping("/people")
    ModelAndView search(@RequestParam MultiValueMap<String, String> sent) {
        var typed = new Typed(sent);
        var mistakes = new Mistakes.Search(typed)
                .need(LOOKED_FOR, "Write a name, a number or a reference")
                .atMost(LONGEST, LOOKED_FOR, "What you look for")
                .all();
        return mistakes.isEmpty() ? found(typed) : wrong(typed, mistakes);
    }

    private ModelAndView found(Typed typed) {
        var question = Body.EMPTY.with("text", typed.words(LOOKED_FOR)).with("cursor", typed.orNull("cursor"));
        return switch (hub.send(PeopleFound.class, null, question, "/api/v1/people/searches")) {
            case Reply.Here<PeopleFound> here -> Pages.of("person/people", PeoplePage.of(typed, here.content()));
            case Reply.NotReached<PeopleFound> silence ->
                Pages.of(
                        "person/people",
                        PeoplePage.missing(typed, silence, clock.instant()),
                        HttpStatus.SERVICE_UNAVAILABLE);
            case Reply.Refused<PeopleFound> refused
            when refused.status() == 422 ->
                wrong(typed, Mistakes.of(LOOKED_FOR, "We cannot look for this. Write a name, a number or a reference"));
            case Reply.Refused<PeopleFound> refused -> Pages.refusal(refused.status());
            case Reply.Nothing<PeopleFound> _ -> Pages.refusal(HttpStatus.NOT_FOUND.value());
        };
    }

    private static ModelAndView wrong(Typed typed, Mistakes mistakes) {
        return Pages.of("person/people", PeoplePage.asks(typed, mistakes), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
