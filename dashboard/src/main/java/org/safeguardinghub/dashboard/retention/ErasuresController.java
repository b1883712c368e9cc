package org.safeguardinghub.dashboard.retention;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.form.Typed;
import org.safeguardinghub.dashboard.gateway.HubApi;
import org.safeguardinghub.dashboard.gateway.Reply;
import org.safeguardinghub.dashboard.page.Pages;
import org.safeguardinghub.dashboard.page.TimeWords;
import org.safeguardinghub.dashboard.page.Viewer;
import org.safeguardinghub.dashboard.referral.Fact;
import org.safeguardinghub.dashboard.retention.ErasuresPage.Erasures;
import org.safeguardinghub.dashboard.retention.ErasuresPage.Line;
import org.safeguardinghub.dashboard.retention.ErasuresPage.Standing;
import org.safeguardinghub.dashboard.retention.OverPage.Over;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is over, and two people who have it erased. */
@Controller
public class ErasuresController {

    static final String ADDRESS = "/retention/erasures";
    private static final String ERASURES = "/api/v1/erasures";
    private static final String ASKS = "hasAnyRole('manager', 'duty-manager')";
    private static final String READS = "hasAnyRole('manager', 'duty-manager', 'auditor')";
    private static final String CAPTION = "Keeping records";
    private static final String A_REFERENCE = "C-[2-9A-Z]{4}-[2-9A-Z]{4}";

    private final HubApi hub;
    private final StepForms forms;
    private final InstantSource clock;

    ErasuresController(HubApi hub, StepForms forms, InstantSource clock) {
        this.hub = hub;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping(Tabs.OVER)
    @PreAuthorize(ASKS)
    ModelAndView over(@RequestParam(required = false) @Nullable String cursor, Authentication person) {
        var tabs = OverPage.tabs(Viewer.signedIn(person));
        var reply = cursor == null
                ? hub.get(Over.class, ERASURES + "/due")
                : hub.get(Over.class, ERASURES + "/due?cursor={cursor}", cursor);
        return shown(
                "retention/over",
                reply,
                over -> new OverPage(
                        tabs,
                        over.items().stream().map(OverPage.Line::of).toList(),
                        over.nextCursor() == null ? null : Tabs.OVER + "?cursor=" + over.nextCursor(),
                        null,
                        null),
                (what, at) -> new OverPage(tabs, null, null, what, at));
    }

    @GetMapping(ADDRESS)
    @PreAuthorize(READS)
    ModelAndView list(
            @RequestParam(defaultValue = "PROPOSED") Standing state,
            @RequestParam(required = false) @Nullable UUID cursor,
            Authentication person) {
        var tabs = ErasuresPage.tabs(Viewer.signedIn(person));
        var now = clock.instant();
        var reply = cursor == null
                ? hub.get(Erasures.class, ERASURES + "?state={state}", state)
                : hub.get(Erasures.class, ERASURES + "?state={state}&cursor={cursor}", state, cursor);
        return shown(
                "retention/erasures",
                reply,
                found -> new ErasuresPage(
                        tabs,
                        state,
                        found.items().stream()
                                .map(erasure -> Line.of(erasure, now))
                                .toList(),
                        found.nextCursor() == null ? null : state.address() + "&cursor=" + found.nextCursor(),
                        null,
                        null),
                (what, at) -> new ErasuresPage(tabs, state, null, null, what, at));
    }

    @GetMapping(ADDRESS + "/{id}")
    @PreAuthorize(READS)
    ModelAndView one(@PathVariable UUID id, Authentication person) {
        return withOne(
                id,
                erasure -> Pages.of(
                        "retention/erasure", ErasurePage.of(erasure, Viewer.signedIn(person), clock.instant())));
    }

    @GetMapping(ADDRESS + "/new")
    @PreAuthorize(ASKS)
    ModelAndView ask(@RequestParam String contact) {
        return isReference(contact)
                ? forms.show(proposal(contact), Typed.NOTHING)
                : Pages.refusal(HttpStatus.NOT_FOUND.value());
    }

    @PostMapping(ADDRESS + "/new")
    @PreAuthorize(ASKS)
    ModelAndView propose(
            @RequestParam String contact, @RequestParam MultiValueMap<String, String> sent, RedirectAttributes flash) {
        return isReference(contact)
                ? forms.send(proposal(contact), new Typed(sent), flash)
                : Pages.refusal(HttpStatus.NOT_FOUND.value());
    }

    @GetMapping(ADDRESS + "/{id}/{answer:confirmation|refusal}")
    @PreAuthorize(ASKS)
    ModelAndView askToAnswer(@PathVariable UUID id, @PathVariable String answer, Authentication person) {
        return withOne(
                id,
                erasure -> erasure.waitsFor(Viewer.signedIn(person))
                        ? forms.show(answer(erasure, answer), Typed.NOTHING)
                        : Pages.goTo(erasure.address()));
    }

    /** Also what is answered already: the hub knows whether this is the same answer, sent a second time. */
    @PostMapping(ADDRESS + "/{id}/{answer:confirmation|refusal}")
    @PreAuthorize(ASKS)
    ModelAndView answer(
            @PathVariable UUID id,
            @PathVariable String answer,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes flash) {
        return withOne(id, erasure -> forms.send(answer(erasure, answer), new Typed(sent), flash));
    }

    private static boolean isReference(String contact) {
        return contact.matches(A_REFERENCE);
    }

    private static Form proposal(String contact) {
        return new Form(
                ErasureSteps.PROPOSAL,
                new About(CAPTION, Tabs.OVER, "Back to what is over", 0, List.of(new Fact("Contact", contact))),
                ADDRESS + "/new?contact=" + contact,
                ERASURES,
                Map.of("reference", contact),
                ADDRESS + "/{id}");
    }

    private Form answer(Erasure erasure, String answer) {
        Step step = answer.equals(ErasureSteps.REFUSAL.address()) ? ErasureSteps.REFUSAL : ErasureSteps.CONFIRMATION;
        return new Form(
                step,
                new About(CAPTION, erasure.address(), "Back", 0, ErasurePage.facts(erasure, clock.instant())),
                erasure.address() + "/" + step.address(),
                ERASURES + "/" + erasure.id() + "/" + step.address(),
                erasure.address());
    }

    private ModelAndView withOne(UUID id, Function<Erasure, ModelAndView> shown) {
        return switch (hub.get(Erasure.class, ERASURES + "/{id}", id)) {
            case Reply.Here<Erasure> here -> shown.apply(here.content());
            case Reply.NotReached<Erasure>(var what, var at) ->
                Pages.of(
                        "retention/not-reached",
                        new NotReached(
                                NotReached.ERASURE, ADDRESS + "/" + id, what, TimeWords.moment(at, clock.instant())),
                        HttpStatus.SERVICE_UNAVAILABLE);
            case Reply.Refused<Erasure> refused -> Pages.refusal(refused.status());
            case Reply.Nothing<Erasure> _ -> Pages.refusal(HttpStatus.NOT_FOUND.value());
        };
    }

    private <T> ModelAndView shown(
            String view, Reply<T> reply, Function<T, Object> page, BiFunction<String, String, Object> missing) {
        return switch (reply) {
            case Reply.Here<T> here -> Pages.of(view, page.apply(here.content()));
            case Reply.NotReached<T>(var what, var at) ->
                Pages.of(
                        view,
                        missing.apply(what, TimeWords.moment(at, clock.instant())),
                        HttpStatus.SERVICE_UNAVAILABLE);
            case Reply.Refused<T> refused -> Pages.refusal(refused.status());
            case Reply.Nothing<T> _ -> Pages.refusal(HttpStatus.NOT_FOUND.value());
        };
    }
}
