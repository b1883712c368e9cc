package org.safeguardinghub.dashboard.related;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.gateway.Body;
import org.safeguardinghub.dashboard.gateway.HubApi;
import org.safeguardinghub.dashboard.gateway.Reply;
import org.safeguardinghub.dashboard.page.FrontDoorOnly;
import org.safeguardinghub.dashboard.page.Pages;
import org.safeguardinghub.dashboard.page.TimeWords;
import org.safeguardinghub.dashboard.page.Viewer;
import org.safeguardinghub.dashboard.referral.CaseFile;
import org.safeguardinghub.dashboard.referral.CaseForms;
import org.safeguardinghub.dashboard.referral.Head;
import org.safeguardinghub.dashboard.related.RelatedPage.TaskLine;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What lies beside a referral, and saying what belongs together. */
@Controller
@RequestMapping("/referrals/{reference}/related")
@FrontDoorOnly
public class RelatedController {

    private static final String UNKNOWN = "We do not know whether this was saved. Look below before you try again.";

    private final HubApi hub;
    private final CaseForms forms;
    private final InstantSource clock;

    RelatedController(HubApi hub, CaseForms forms, InstantSource clock) {
        this.hub = hub;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable String reference, Authentication person) {
        return page(reference, person, null, HttpStatus.OK);
    }

    @PostMapping("/together")
    ModelAndView together(
            @PathVariable String reference,
            @RequestParam String with,
            @RequestParam(defaultValue = "") String why,
            Authentication person,
            RedirectAttributes flash) {
        if (why.isBlank()) {
            return page(reference, person, "Say why you think that they tell of one event", wrong());
        }
        var body = Body.EMPTY.with("with", with).with("why", why);
        var reply = hub.send(Object.class, null, body, "/api/v1/contacts/{reference}/incident", reference);
        return done(reference, person, reply, "Put together. Each sender is still answered on their own.", flash);
    }

    @PostMapping("/apart")
    ModelAndView apart(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String why,
            Authentication person,
            RedirectAttributes flash) {
        if (why.isBlank()) {
            return page(reference, person, "Say why this tells of another event", wrong());
        }
        var reply = hub.send(
                Object.class,
                null,
                Body.EMPTY.with("why", why),
                "/api/v1/contacts/{reference}/incident/separation",
                reference);
        return done(reference, person, reply, "Taken apart.", flash);
    }

    @PostMapping("/household/{id}")
    ModelAndView household(
            @PathVariable String reference,
            @PathVariable UUID id,
            HouseholdAnswer said,
            Authentication person,
            RedirectAttributes flash) {
        if (said.answer().isBlank() || said.why().isBlank()) {
            return page(reference, person, "Say whether they live there, and how you know", wrong());
        }
        var reply = hub.send(
                Object.class,
                "\"" + said.of() + "\"",
                Body.EMPTY.with("answer", said.answer()).with("why", said.why()),
                "/api/v1/contacts/{reference}/household-tasks/{id}/answer",
                reference,
                id);
        return done(reference, person, reply, "Your answer has been saved.", flash);
    }

    /** @param of the version of the question that was answered */
    public record HouseholdAnswer(
            @Nullable Integer of,
            @Nullable String answer,
            @Nullable String why) {

        @Override
        public String answer() {
            return answer == null ? "" : answer;
        }

        @Override
        public String why() {
            return why == null ? "" : why;
        }
    }

    private ModelAndView done(
            String reference, Authentication person, Reply<Object> reply, String words, RedirectAttributes flash) {
        return switch (reply) {
            case Reply.Here<Object> _, Reply.Nothing<Object> _ -> {
                flash.addFlashAttribute(Pages.DONE, words);
                yield Pages.goTo("/referrals/" + reference + "/related");
            }
            case Reply.NotReached<Object> _ -> page(reference, person, UNKNOWN, HttpStatus.SERVICE_UNAVAILABLE);
            case Reply.Refused<Object> refused ->
                page(
                        reference,
                        person,
                        refused.detail().isEmpty() ? "The hub did not accept this." : refused.detail(),
                        HttpStatus.valueOf(refused.status()));
        };
    }

    private ModelAndView page(String reference, Authentication person, @Nullable String fault, HttpStatus status) {
        return forms.withFile(reference, file -> page(file, Viewer.signedIn(person), fault, status));
    }

    private ModelAndView page(CaseFile file, Viewer viewer, @Nullable String fault, HttpStatus status) {
        var now = clock.instant();
        var head = Head.of(file, "/related", viewer.id(), now);
        var reply = hub.get(Beside.Related.class, "/api/v1/contacts/{reference}/related", file.reference());
        return switch (reply) {
            case Reply.Here<Beside.Related> here ->
                Pages.of(
                        "related/related",
                        RelatedPage.of(head, here.content(), tasks(file.reference(), now), fault, now),
                        status);
            case Reply.NotReached<Beside.Related>(var what, var at) ->
                Pages.of(
                        "related/not-reached",
                        new NotReached(head, what, TimeWords.moment(at, now)),
                        HttpStatus.SERVICE_UNAVAILABLE);
            case Reply.Refused<Beside.Related> refused -> Pages.refusal(refused.status());
            case Reply.Nothing<Beside.Related> _ -> Pages.refusal(HttpStatus.NOT_FOUND.value());
        };
    }

    private @Nullable List<TaskLine> tasks(String reference, Instant now) {
        var reply = hub.get(Beside.Tasks.class, "/api/v1/contacts/{reference}/household-tasks", reference);
        return reply instanceof Reply.Here<Beside.Tasks>(var content, var _)
                ? content.tasks().stream().map(task -> TaskLine.of(task, now)).toList()
                : null;
    }

    private static HttpStatus wrong() {
        return HttpStatus.UNPROCESSABLE_CONTENT;
    }

    public record NotReached(Head head, String what, String at) {}
}
