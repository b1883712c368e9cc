package org.safeguardinghub.dashboard.subjectaccess;

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

/** Who asked what is held about a person: the list with its clocks, one of them, and the steps about it. */
@Controller
@RequestMapping(SubjectAccessController.ADDRESS)
@PreAuthorize("hasAnyRole('authority-administrator', 'restricted-records-officer', 'auditor')")
public class SubjectAccessController {

    static final String ADDRESS = "/subject-access";
    static final String REQUESTS = "/api/v1/subject-access";
    static final String ANSWERS = "hasAnyRole('authority-administrator', 'restricted-records-officer')";
    static final String CAPTION = "What we hold about somebody";

    private final HubApi hub;
    private final AccessRequests requests;
    private final StepForms forms;
    private final InstantSource clock;

    SubjectAccessController(HubApi hub, AccessRequests requests, StepForms forms, InstantSource clock) {
        this.hub = hub;
        this.requests = requests;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(@RequestParam(defaultValue = "false") boolean all, Authentication person) {
        var now = clock.instant();
        var viewer = Viewer.signedIn(person);
        return switch (hub.get(AccessRequest[].class, REQUESTS + "?all={all}", all)) {
            case Reply.Here<AccessRequest[]> here ->
                Pages.of("subjectaccess/requests", RequestsPage.of(List.of(here.content()), all, viewer, now));
            case Reply.NotReached<AccessRequest[]>(var what, var at) ->
                Pages.of(
                        "subjectaccess/requests",
                        new RequestsPage(null, all, viewer.answersSubjectAccess(), what, TimeWords.moment(at, now)),
                        HttpStatus.SERVICE_UNAVAILABLE);
            case Reply.Refused<AccessRequest[]> refused -> Pages.refusal(refused.status());
            case Reply.Nothing<AccessRequest[]> _ -> Pages.refusal(HttpStatus.NOT_FOUND.value());
        };
    }

    @GetMapping("/{id}")
    ModelAndView one(@PathVariable UUID id, Authentication person) {
        return requests.with(
                id,
                request -> Pages.of(
                        "subjectaccess/request", RequestPage.of(request, Viewer.signedIn(person), clock.instant())));
    }

    /** @param about whose information it is, where the form was opened from their page */
    @GetMapping("/new")
    @PreAuthorize(ANSWERS)
    ModelAndView ask(@RequestParam(name = "person", required = false) @Nullable UUID about, Authentication person) {
        return forms.show(recording(about, Viewer.signedIn(person)), Typed.NOTHING);
    }

    @PostMapping("/new")
    @PreAuthorize(ANSWERS)
    ModelAndView record(
            @RequestParam(name = "person", required = false) @Nullable UUID about,
            @RequestParam MultiValueMap<String, String> sent,
            Authentication person,
            RedirectAttributes flash) {
        return forms.send(recording(about, Viewer.signedIn(person)), new Typed(sent), flash);
    }

    @GetMapping("/{id}/{step}")
    @PreAuthorize(ANSWERS)
    ModelAndView askStep(@PathVariable UUID id, @PathVariable String step, Authentication person) {
        return withStep(id, step, Viewer.signedIn(person), form -> forms.show(form, Typed.NOTHING));
    }

    @PostMapping("/{id}/{step}")
    @PreAuthorize(ANSWERS)
    ModelAndView take(
            @PathVariable UUID id,
            @PathVariable String step,
            @RequestParam MultiValueMap<String, String> sent,
            Authentication person,
            RedirectAttributes flash) {
        return withStep(id, step, Viewer.signedIn(person), form -> forms.send(form, new Typed(sent), flash));
    }

    private static Form recording(@Nullable UUID about, Viewer viewer) {
        boolean comesFromThem = about != null && viewer.looksPeopleUp();
        return new Form(
                RecordStep.of(about == null),
                new About(
                        CAPTION,
                        comesFromThem ? "/people/" + about : ADDRESS,
                        comesFromThem ? "Back to the person" : "Back to the requests",
                        0,
                        List.of()),
                ADDRESS + "/new" + (about == null ? "" : "?person=" + about),
                REQUESTS,
                about == null ? Map.of() : Map.of("personId", about.toString()),
                ADDRESS + "/{id}");
    }

    private ModelAndView withStep(UUID id, String address, Viewer viewer, Function<Form, ModelAndView> shown) {
        return requests.with(id, request -> {
            if (!RequestSteps.exists(address, request)) {
                return Pages.refusal(HttpStatus.NOT_FOUND.value());
            }
            return RequestSteps.open(address, request, viewer)
                    .map(step -> shown.apply(new Form(
                            step,
                            new About(
                                    CAPTION,
                                    request.address(),
                                    "Back to the request",
                                    request.version(),
                                    RequestPage.facts(request, clock.instant())),
                            request.address() + "/" + address,
                            REQUESTS + "/" + id + "/" + address,
                            request.address())))
                    .orElseGet(() ->
                            Pages.of("subjectaccess/not-now", new NotNow(request.address()), HttpStatus.CONFLICT));
        });
    }

    /** The page for a step that cannot be taken in the state that it is in, or not by the viewer. */
    public record NotNow(String address) {}
}
