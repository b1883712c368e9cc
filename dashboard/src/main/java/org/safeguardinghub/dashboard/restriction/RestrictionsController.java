package org.safeguardinghub.dashboard.restriction;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.form.Typed;
import org.safeguardinghub.dashboard.gateway.HubApi;
import org.safeguardinghub.dashboard.gateway.Reply;
import org.safeguardinghub.dashboard.page.FrontDoorOnly;
import org.safeguardinghub.dashboard.page.Pages;
import org.safeguardinghub.dashboard.page.TimeWords;
import org.safeguardinghub.dashboard.page.Viewer;
import org.safeguardinghub.dashboard.person.MayLookPeopleUp;
import org.safeguardinghub.dashboard.step.About;
import org.safeguardinghub.dashboard.step.Step;
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

/** What has to be observed about one person: read, placed, confirmed and lifted. */
@Controller
@RequestMapping("/people/{id}/restrictions")
public class RestrictionsController {

    private static final String LIFTS = "hasAnyRole('manager', 'duty-manager', 'restricted-records-officer')";
    private static final String RESTRICTIONS = "/api/v1/people/{id}/restrictions";

    private final HubApi hub;
    private final StepForms forms;
    private final InstantSource clock;

    RestrictionsController(HubApi hub, StepForms forms, InstantSource clock) {
        this.hub = hub;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping
    @MayLookPeopleUp
    ModelAndView list(@PathVariable UUID id, Authentication person) {
        var viewer = Viewer.signedIn(person);
        var now = clock.instant();
        return switch (hub.get(Held.class, RESTRICTIONS, id)) {
            case Reply.Here<Held> here ->
                Pages.of(
                        "restriction/restrictions",
                        new Page(
                                address(id),
                                here.content().all().stream()
                                        .map(held -> RestrictionLine.of(held, now))
                                        .toList(),
                                viewer.isManager() || viewer.keepsRestrictedRecords(),
                                viewer.isAtTheFrontDoor(),
                                null,
                                null));
            case Reply.NotReached<Held>(var what, var at) ->
                Pages.of(
                        "restriction/restrictions",
                        new Page(address(id), List.of(), false, false, what, TimeWords.moment(at, now)),
                        HttpStatus.SERVICE_UNAVAILABLE);
            case Reply.Refused<Held> refused -> Pages.refusal(refused.status());
            case Reply.Nothing<Held> _ -> Pages.refusal(HttpStatus.NOT_FOUND.value());
        };
    }

    @GetMapping("/new/{kind}")
    @FrontDoorOnly
    ModelAndView ask(@PathVariable UUID id, @PathVariable String kind) {
        return RestrictionSteps.kind(kind)
                .map(code -> forms.show(placing(id, code), Typed.NOTHING))
                .orElseGet(() -> Pages.refusal(HttpStatus.NOT_FOUND.value()));
    }

    @PostMapping("/new/{kind}")
    @FrontDoorOnly
    ModelAndView place(
            @PathVariable UUID id,
            @PathVariable String kind,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes flash) {
        return RestrictionSteps.kind(kind)
                .map(code -> forms.send(placing(id, code), new Typed(sent), flash))
                .orElseGet(() -> Pages.refusal(HttpStatus.NOT_FOUND.value()));
    }

    @GetMapping("/{restriction}/{step}")
    @PreAuthorize(LIFTS)
    ModelAndView askToSettle(@PathVariable UUID id, @PathVariable UUID restriction, @PathVariable String step) {
        return RestrictionSteps.settling(step)
                .map(settling -> forms.show(settling(id, restriction, settling), Typed.NOTHING))
                .orElseGet(() -> Pages.refusal(HttpStatus.NOT_FOUND.value()));
    }

    @PostMapping("/{restriction}/{step}")
    @PreAuthorize(LIFTS)
    ModelAndView settle(
            @PathVariable UUID id,
            @PathVariable UUID restriction,
            @PathVariable String step,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes flash) {
        return RestrictionSteps.settling(step)
                .map(settling -> forms.send(settling(id, restriction, settling), new Typed(sent), flash))
                .orElseGet(() -> Pages.refusal(HttpStatus.NOT_FOUND.value()));
    }

    private static Form placing(UUID id, String kind) {
        var step = RestrictionSteps.placing(kind);
        // Whoever keeps themselves out cannot come back to the record.
        var next = kind.equals("CONFLICT_WALL") ? "/queue" : address(id);
        return new Form(
                step,
                about(id),
                address(id) + "/new/" + step.address(),
                "/api/v1" + address(id),
                Map.of("kind", kind),
                next);
    }

    private static Form settling(UUID id, UUID restriction, Step step) {
        var address = address(id) + "/" + restriction + "/" + step.address();
        return new Form(step, about(id), address, "/api/v1" + address, address(id));
    }

    private static About about(UUID id) {
        return new About("One person", address(id), "Back to what to observe", 0, List.of());
    }

    private static String address(UUID id) {
        return "/people/" + id + "/restrictions";
    }

    /**
     * @param mayLift whether the viewer may confirm and lift
     * @param mayPlace whether the viewer may place one
     */
    public record Page(
            String address,
            List<RestrictionLine> lines,
            boolean mayLift,
            boolean mayPlace,
            @Nullable String notReached,
            @Nullable String notReachedAt) {

        public Page {
            lines = List.copyOf(lines);
        }

        public List<RestrictionLine> inForce() {
            return lines.stream().filter(RestrictionLine::inForce).toList();
        }

        public List<RestrictionLine> lifted() {
            return lines.stream().filter(line -> !line.inForce()).toList();
        }
    }
}
