package org.safeguardinghub.dashboard.arrangement;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.form.Mistakes;
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

/** The register of sharing agreements: read by whoever works by it, kept by managers and administrators. */
@Controller
@RequestMapping(ArrangementsController.ADDRESS)
@PreAuthorize("hasAnyRole('front-door-worker', 'manager', 'duty-manager', 'out-of-hours-worker',"
        + " 'authority-administrator', 'auditor')")
public class ArrangementsController {

    static final String ADDRESS = "/sharing-agreements";
    private static final String KEEPS = "hasAnyRole('manager', 'authority-administrator')";
    private static final String ARRANGEMENTS = "/api/v1/sharing/arrangements";
    private static final String CAPTION = "Sharing agreements";

    private final HubApi hub;
    private final StepForms forms;
    private final InstantSource clock;

    ArrangementsController(HubApi hub, StepForms forms, InstantSource clock) {
        this.hub = hub;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(@RequestParam MultiValueMap<String, String> asked, Authentication person) {
        var filter = new Typed(asked);
        var viewer = Viewer.signedIn(person);
        var now = clock.instant();
        return switch (find(filter)) {
            case Reply.Here<Arrangement[]> here ->
                Pages.of("arrangement/arrangements", ArrangementsPage.of(List.of(here.content()), viewer, filter, now));
            case Reply.NotReached<Arrangement[]>(var what, var at) ->
                Pages.of(
                        "arrangement/arrangements",
                        missing(viewer, filter, Mistakes.NONE, what, TimeWords.moment(at, now)),
                        HttpStatus.SERVICE_UNAVAILABLE);
            case Reply.Refused<Arrangement[]> refused
            when refused.status() < HttpStatus.UNAUTHORIZED.value()
                    || refused.status() == HttpStatus.UNPROCESSABLE_CONTENT.value() ->
                Pages.of(
                        "arrangement/arrangements",
                        missing(viewer, filter, unreadable(filter), null, null),
                        HttpStatus.UNPROCESSABLE_CONTENT);
            case Reply.Refused<Arrangement[]> refused -> Pages.refusal(refused.status());
            case Reply.Nothing<Arrangement[]> _ -> Pages.refusal(HttpStatus.NOT_FOUND.value());
        };
    }

    @GetMapping("/{id}")
    ModelAndView one(@PathVariable UUID id, Authentication person) {
        return withOne(
                id,
                found -> Pages.of(
                        "arrangement/arrangement",
                        ArrangementPage.of(found, Viewer.signedIn(person), clock.instant())));
    }

    /** @param after the agreement whose terms stand in the form already */
    @GetMapping("/new")
    @PreAuthorize(KEEPS)
    ModelAndView ask(@RequestParam(required = false) @Nullable UUID after) {
        return after == null
                ? forms.show(registering(Typed.NOTHING), Typed.NOTHING)
                : withOne(after, before -> {
                    var known = termsOf(before);
                    return forms.show(registering(known), known);
                });
    }

    @PostMapping("/new")
    @PreAuthorize(KEEPS)
    ModelAndView register(@RequestParam MultiValueMap<String, String> sent, RedirectAttributes flash) {
        var typed = new Typed(sent);
        return forms.send(registering(typed), typed, flash);
    }

    @GetMapping("/{id}/{step}")
    @PreAuthorize(KEEPS)
    ModelAndView askStep(@PathVariable UUID id, @PathVariable String step) {
        return withStep(id, step, form -> forms.show(form, Typed.NOTHING));
    }

    @PostMapping("/{id}/{step}")
    @PreAuthorize(KEEPS)
    ModelAndView take(
            @PathVariable UUID id,
            @PathVariable String step,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes flash) {
        return withStep(id, step, form -> forms.send(form, new Typed(sent), flash));
    }

    private Reply<Arrangement[]> find(Typed filter) {
        if (filter.has("agency") && filter.has("by")) {
            return hub.get(
                    Arrangement[].class,
                    ARRANGEMENTS + "?agency={agency}&reviewBy={by}",
                    filter.words("agency"),
                    filter.words("by"));
        }
        if (filter.has("agency")) {
            return hub.get(Arrangement[].class, ARRANGEMENTS + "?agency={agency}", filter.words("agency"));
        }
        return filter.has("by")
                ? hub.get(Arrangement[].class, ARRANGEMENTS + "?reviewBy={by}", filter.words("by"))
                : hub.get(Arrangement[].class, ARRANGEMENTS);
    }

    private static ArrangementsPage missing(
            Viewer viewer, Typed filter, Mistakes mistakes, @Nullable String what, @Nullable String at) {
        return new ArrangementsPage(null, ArrangementsPage.mayKeep(viewer), filter, mistakes, what, at);
    }

    private static Mistakes unreadable(Typed filter) {
        return filter.has("agency")
                ? Mistakes.of("agency", "There can be no agency of this name. Write it as in the list")
                : Mistakes.of("by", "Enter a day, such as 27 11 2026");
    }

    private ModelAndView withStep(UUID id, String address, Function<Form, ModelAndView> shown) {
        return ArrangementSteps.named(address)
                .map(step -> withOne(id, found -> {
                    var about = new About(
                            CAPTION,
                            found.address(),
                            "Back to the agreement",
                            found.version(),
                            ArrangementPage.facts(found, clock.instant()));
                    return shown.apply(new Form(
                            step,
                            about,
                            found.address() + "/" + step.address(),
                            ARRANGEMENTS + "/" + id + "/" + step.address(),
                            found.address()));
                }))
                .orElseGet(() -> Pages.refusal(HttpStatus.NOT_FOUND.value()));
    }

    private static Form registering(Typed chosen) {
        return new Form(
                ArrangementSteps.register(chosen),
                new About(CAPTION, ADDRESS, "Back to sharing agreements", 0, List.of()),
                ADDRESS + "/new",
                ARRANGEMENTS,
                ADDRESS + "/{id}");
    }

    /** What a renewal has in common with what it follows: never its reference nor its days. */
    private static Typed termsOf(Arrangement before) {
        return new Typed(Map.of(
                "agency", List.of(before.agency()),
                "title", List.of(before.title()),
                "categories", before.categories(),
                "purposes", before.purposes()));
    }

    private ModelAndView withOne(UUID id, Function<Arrangement, ModelAndView> shown) {
        return switch (hub.get(Arrangement.class, ARRANGEMENTS + "/{id}", id)) {
            case Reply.Here<Arrangement> here -> shown.apply(here.content());
            case Reply.NotReached<Arrangement>(var what, var at) ->
                Pages.of(
                        "arrangement/not-reached",
                        new NotReached(ADDRESS + "/" + id, what, TimeWords.moment(at, clock.instant())),
                        HttpStatus.SERVICE_UNAVAILABLE);
            case Reply.Refused<Arrangement> refused -> Pages.refusal(refused.status());
            case Reply.Nothing<Arrangement> _ -> Pages.refusal(HttpStatus.NOT_FOUND.value());
        };
    }

    /** The page for an agreement that could not be fetched. */
    public record NotReached(String address, String what, String at) {}
}
