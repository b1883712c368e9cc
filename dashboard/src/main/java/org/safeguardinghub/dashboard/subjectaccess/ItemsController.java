package org.safeguardinghub.dashboard.subjectaccess;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.safeguardinghub.dashboard.form.Typed;
import org.safeguardinghub.dashboard.gateway.HubApi;
import org.safeguardinghub.dashboard.gateway.Reply;
import org.safeguardinghub.dashboard.page.Pages;
import org.safeguardinghub.dashboard.step.About;
import org.safeguardinghub.dashboard.step.Question;
import org.safeguardinghub.dashboard.step.Step;
import org.safeguardinghub.dashboard.step.StepForms;
import org.safeguardinghub.dashboard.step.StepForms.Form;
import org.safeguardinghub.dashboard.words.Vocabulary;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What was gathered, read page by page, and what the reviewer decides on one item. */
@Controller
@RequestMapping(SubjectAccessController.ADDRESS + "/{id}/items")
@PreAuthorize(SubjectAccessController.ANSWERS)
public class ItemsController {

    private static final String ITEMS = SubjectAccessController.REQUESTS + "/{id}/items";

    private static final Step JUDGEMENT = Step.of(
            "judgements",
            new Step.Words(
                    "Decide what becomes of it",
                    "You may decide otherwise than the rule proposes. Read all of it first: it may be about somebody"
                            + " else, or harm somebody.",
                    "Save the decision",
                    "It is decided what becomes of this item."),
            Question.choice(
                    "/treatment",
                    "What becomes of it?",
                    "Choose what becomes of it",
                    Question.codes(Vocabulary.TREATMENT, "GIVE", "REDACT", "WITHHOLD")),
            Question.lines("/blackedOut", "Which passages are left out as well?")
                    .explained("Only where it is given without names. One passage on each line, copied as it stands."),
            Question.words("/because", "Why?", "Say why").explained("Write no names."));

    private final HubApi hub;
    private final AccessRequests requests;
    private final StepForms forms;
    private final InstantSource clock;

    ItemsController(HubApi hub, AccessRequests requests, StepForms forms, InstantSource clock) {
        this.hub = hub;
        this.requests = requests;
        this.forms = forms;
        this.clock = clock;
    }

    /** @param only what becomes of those that are shown; empty for all */
    @GetMapping
    ModelAndView page(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "") String only) {
        return requests.with(
                id,
                request -> requests.shown(
                        portion(id, page, only),
                        request.address() + "/items",
                        portion -> Pages.of(
                                "subjectaccess/items", ItemsPage.of(request, portion, only, clock.instant()))));
    }

    @GetMapping("/{number}")
    ModelAndView ask(@PathVariable UUID id, @PathVariable int number) {
        return withItem(id, number, form -> forms.show(form, Typed.NOTHING));
    }

    @PostMapping("/{number}")
    ModelAndView decide(
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes flash) {
        return withItem(id, number, form -> forms.send(form, new Typed(sent), flash));
    }

    private Reply<AccessItem.Portion> portion(UUID id, int page, String only) {
        return only.isEmpty()
                ? hub.get(AccessItem.Portion.class, ITEMS + "/page?number={page}", id, page)
                : hub.get(AccessItem.Portion.class, ITEMS + "/page?number={page}&treatment={only}", id, page, only);
    }

    private ModelAndView withItem(UUID id, int number, Function<Form, ModelAndView> shown) {
        return requests.with(id, request -> {
            var address = request.address() + "/items";
            return requests.shown(
                    hub.get(AccessItem.class, ITEMS + "/{number}", id, number), address + "/" + number, item -> {
                        if (!ItemsPage.cannotDecide(request).isEmpty()
                                || item.proposed().fixed()) {
                            return Pages.of(
                                    "subjectaccess/not-now",
                                    new SubjectAccessController.NotNow(request.address()),
                                    HttpStatus.CONFLICT);
                        }
                        return shown.apply(judging(request, item, address));
                    });
        });
    }

    /** The version guards the number: gathered again, the form is stale and nothing is decided on another item. */
    private Form judging(AccessRequest request, AccessItem item, String address) {
        var facts = Stream.of(ItemWords.said(item), ItemWords.verdict(item))
                .flatMap(List::stream)
                .toList();
        return new Form(
                JUDGEMENT,
                new About(
                        ItemWords.heading(item, clock.instant()),
                        address,
                        "Back to what was gathered",
                        request.version(),
                        facts),
                address + "/" + item.number(),
                SubjectAccessController.REQUESTS + "/" + request.id() + "/judgements",
                Map.of("key", item.key()),
                address + "?only=ASK_REVIEWER");
    }
}
