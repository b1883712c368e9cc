package org.safeguardinghub.dashboard.misdirected;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.safeguardinghub.dashboard.form.Typed;
import org.safeguardinghub.dashboard.gateway.HubApi;
import org.safeguardinghub.dashboard.gateway.Reply;
import org.safeguardinghub.dashboard.page.FrontDoorOnly;
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

/** Misdirected disclosures: the list with its clocks, one of them, and the steps about it. */
@Controller
@RequestMapping(MisdirectionsController.ADDRESS)
@PreAuthorize("hasAnyRole('front-door-worker', 'manager', 'duty-manager', 'out-of-hours-worker',"
        + " 'restricted-records-officer', 'auditor')")
public class MisdirectionsController {

    static final String ADDRESS = "/misdirections";
    static final String MISDIRECTIONS = "/api/v1/sharing/misdirections";

    private final HubApi hub;
    private final StepForms forms;
    private final InstantSource clock;

    MisdirectionsController(HubApi hub, StepForms forms, InstantSource clock) {
        this.hub = hub;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(@RequestParam(defaultValue = "false") boolean all) {
        var now = clock.instant();
        return switch (hub.get(Misdirection.Head[].class, MISDIRECTIONS + "?all={all}", all)) {
            case Reply.Here<Misdirection.Head[]> here ->
                Pages.of("misdirected/misdirections", MisdirectionsPage.of(List.of(here.content()), all, now));
            case Reply.NotReached<Misdirection.Head[]>(var what, var at) ->
                Pages.of(
                        "misdirected/misdirections",
                        new MisdirectionsPage(null, all, what, TimeWords.moment(at, now)),
                        HttpStatus.SERVICE_UNAVAILABLE);
            case Reply.Refused<Misdirection.Head[]> refused -> Pages.refusal(refused.status());
            case Reply.Nothing<Misdirection.Head[]> _ -> Pages.refusal(HttpStatus.NOT_FOUND.value());
        };
    }

    @GetMapping("/{id}")
    ModelAndView one(@PathVariable UUID id, Authentication person) {
        return withOne(
                id,
                file -> Pages.of(
                        "misdirected/misdirection",
                        MisdirectionPage.of(file, Viewer.signedIn(person), clock.instant())));
    }

    @GetMapping("/{id}/{step}")
    @FrontDoorOnly
    ModelAndView ask(@PathVariable UUID id, @PathVariable String step, Authentication person) {
        return withStep(id, step, Viewer.signedIn(person), form -> forms.show(form, Typed.NOTHING));
    }

    @PostMapping("/{id}/{step}")
    @FrontDoorOnly
    ModelAndView take(
            @PathVariable UUID id,
            @PathVariable String step,
            @RequestParam MultiValueMap<String, String> sent,
            Authentication person,
            RedirectAttributes flash) {
        return withStep(id, step, Viewer.signedIn(person), form -> forms.send(form, new Typed(sent), flash));
    }

    private ModelAndView withStep(UUID id, String address, Viewer viewer, Function<Form, ModelAndView> shown) {
        return withOne(id, file -> {
            if (!MisdirectionSteps.exists(address, file)) {
                return Pages.refusal(HttpStatus.NOT_FOUND.value());
            }
            return MisdirectionSteps.open(address, file, viewer)
                    .map(step -> shown.apply(new Form(
                            step,
                            about(file, clock.instant()),
                            file.address() + "/" + address,
                            MISDIRECTIONS + "/" + id + "/" + address,
                            file.address())))
                    .orElseGet(() -> Pages.of("misdirected/not-now", new NotNow(file.address()), HttpStatus.CONFLICT));
        });
    }

    private static About about(Misdirection file, Instant now) {
        return new About(
                "Information that went astray",
                file.address(),
                "Back to what went astray",
                file.head().version(),
                MisdirectionPage.brief(file, now));
    }

    private ModelAndView withOne(UUID id, Function<Misdirection, ModelAndView> shown) {
        return switch (hub.get(Misdirection.class, MISDIRECTIONS + "/{id}", id)) {
            case Reply.Here<Misdirection> here -> shown.apply(here.content());
            case Reply.NotReached<Misdirection>(var what, var at) ->
                Pages.of(
                        "misdirected/not-reached",
                        new NotReached(ADDRESS + "/" + id, what, TimeWords.moment(at, clock.instant())),
                        HttpStatus.SERVICE_UNAVAILABLE);
            case Reply.Refused<Misdirection> refused -> Pages.refusal(refused.status());
            case Reply.Nothing<Misdirection> _ -> Pages.refusal(HttpStatus.NOT_FOUND.value());
        };
    }

    /** The page for one that could not be fetched. */
    public record NotReached(String address, String what, String at) {}

    /** The page for a step that cannot be taken in the state that it is in, or not by the viewer. */
    public record NotNow(String address) {}
}
