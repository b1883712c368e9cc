package org.safeguardinghub.dashboard.retention;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.form.Typed;
import org.safeguardinghub.dashboard.gateway.HubApi;
import org.safeguardinghub.dashboard.gateway.Reply;
import org.safeguardinghub.dashboard.page.Pages;
import org.safeguardinghub.dashboard.page.TimeWords;
import org.safeguardinghub.dashboard.page.Viewer;
import org.safeguardinghub.dashboard.step.About;
import org.safeguardinghub.dashboard.step.StepForms;
import org.safeguardinghub.dashboard.step.StepForms.Form;
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

/** What must stay although its time has come: the holds, one of them, placing and lifting. */
@Controller
@RequestMapping(HoldsController.ADDRESS)
@PreAuthorize("hasAnyRole('manager', 'authority-administrator', 'restricted-records-officer', 'auditor')")
public class HoldsController {

    static final String ADDRESS = "/retention/holds";
    private static final String KEEPS =
            "hasAnyRole('manager', 'authority-administrator', 'restricted-records-officer')";
    private static final String HOLDS = "/api/v1/retention/holds";
    private static final String CAPTION = "Keeping records";

    private final HubApi hub;
    private final StepForms forms;
    private final InstantSource clock;

    HoldsController(HubApi hub, StepForms forms, InstantSource clock) {
        this.hub = hub;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(@RequestParam(defaultValue = "false") boolean lifted, Authentication person) {
        var viewer = Viewer.signedIn(person);
        var now = clock.instant();
        return switch (hub.get(Hold[].class, lifted ? HOLDS + "/lifted" : HOLDS)) {
            case Reply.Here<Hold[]> here ->
                Pages.of("retention/holds", HoldsPage.of(List.of(here.content()), lifted, viewer, now));
            case Reply.NotReached<Hold[]>(var what, var at) ->
                Pages.of(
                        "retention/holds",
                        HoldsPage.missing(lifted, viewer, what, TimeWords.moment(at, now)),
                        HttpStatus.SERVICE_UNAVAILABLE);
            case Reply.Refused<Hold[]> refused -> Pages.refusal(refused.status());
            case Reply.Nothing<Hold[]> _ -> Pages.refusal(HttpStatus.NOT_FOUND.value());
        };
    }

    @GetMapping("/{id}")
    ModelAndView one(@PathVariable UUID id, Authentication person) {
        return withOne(
                id, hold -> Pages.of("retention/hold", HoldPage.of(hold, Viewer.signedIn(person), clock.instant())));
    }

    /** @param whose whose records must stay, where the form was opened from their page */
    @GetMapping("/new")
    @PreAuthorize(KEEPS)
    ModelAndView ask(@RequestParam(name = "person", required = false) @Nullable UUID whose, Authentication person) {
        return forms.show(onOne(whose, Viewer.signedIn(person)), Typed.NOTHING);
    }

    @PostMapping("/new")
    @PreAuthorize(KEEPS)
    ModelAndView place(
            @RequestParam(name = "person", required = false) @Nullable UUID whose,
            @RequestParam MultiValueMap<String, String> sent,
            Authentication person,
            RedirectAttributes flash) {
        var viewer = Viewer.signedIn(person);
        var typed = new Typed(sent);
        return whose == null && viewer.looksPeopleUp() && isNobody(typed.words("personId"))
                ? forms.giveBack(onOne(null, viewer), typed, HoldSteps.NOBODY)
                : forms.send(onOne(whose, viewer), typed, flash);
    }

    /** A hold on a slip of the pen would keep nothing, and nobody would know. That the person is looked up is recorded. */
    private boolean isNobody(String number) {
        return !number.isBlank()
                && hub.get(Somebody.class, "/api/v1/people/{id}", number) instanceof Reply.Refused<Somebody> refused
                && refused.status() == HttpStatus.NOT_FOUND.value();
    }

    /** That there is somebody, and nothing of them. */
    private record Somebody() {}

    @GetMapping("/everybody")
    @PreAuthorize(KEEPS)
    ModelAndView askForEverybody() {
        return forms.show(onEverybody(), Typed.NOTHING);
    }

    @PostMapping("/everybody")
    @PreAuthorize(KEEPS)
    ModelAndView placeOnEverybody(@RequestParam MultiValueMap<String, String> sent, RedirectAttributes flash) {
        return forms.send(onEverybody(), new Typed(sent), flash);
    }

    @GetMapping("/{id}/lifting")
    @PreAuthorize(KEEPS)
    ModelAndView askToLift(@PathVariable UUID id) {
        return withOne(
                id,
                hold -> hold.liftedAt() == null
                        ? forms.show(lifting(hold), Typed.NOTHING)
                        : Pages.goTo(hold.address()));
    }

    /** Also one that is lifted already: the hub knows whether this is the same lifting, sent a second time. */
    @PostMapping("/{id}/lifting")
    @PreAuthorize(KEEPS)
    ModelAndView lift(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, RedirectAttributes flash) {
        return withOne(id, hold -> forms.send(lifting(hold), new Typed(sent), flash));
    }

    private static Form onOne(@Nullable UUID whose, Viewer viewer) {
        boolean comesFromThem = whose != null && viewer.looksPeopleUp();
        return new Form(
                whose == null ? HoldSteps.ON_ONE : HoldSteps.ON_THIS_ONE,
                new About(
                        CAPTION,
                        comesFromThem ? "/people/" + whose : ADDRESS,
                        comesFromThem ? "Back to the person" : "Back to the holds",
                        0,
                        List.of()),
                ADDRESS + "/new" + (whose == null ? "" : "?person=" + whose),
                HOLDS,
                whose == null ? Map.of() : Map.of("personId", whose.toString()),
                ADDRESS + "/{id}");
    }

    private static Form onEverybody() {
        return new Form(
                HoldSteps.ON_EVERYBODY,
                new About(CAPTION, ADDRESS, "Back to the holds", 0, List.of()),
                ADDRESS + "/" + HoldSteps.ON_EVERYBODY.address(),
                HOLDS,
                ADDRESS + "/{id}");
    }

    private Form lifting(Hold hold) {
        return new Form(
                HoldSteps.LIFTING,
                new About(CAPTION, hold.address(), "Back to the hold", 0, HoldPage.facts(hold, clock.instant())),
                hold.address() + "/lifting",
                HOLDS + "/" + hold.id() + "/lifting",
                hold.address());
    }

    private ModelAndView withOne(UUID id, Function<Hold, ModelAndView> shown) {
        return switch (hub.get(Hold.class, HOLDS + "/{id}", id)) {
            case Reply.Here<Hold> here -> shown.apply(here.content());
            case Reply.NotReached<Hold>(var what, var at) ->
                Pages.of(
                        "retention/not-reached",
                        new NotReached(
                                NotReached.HOLD, ADDRESS + "/" + id, what, TimeWords.moment(at, clock.instant())),
                        HttpStatus.SERVICE_UNAVAILABLE);
            case Reply.Refused<Hold> refused -> Pages.refusal(refused.status());
            case Reply.Nothing<Hold> _ -> Pages.refusal(HttpStatus.NOT_FOUND.value());
        };
    }
}
