package org.safeguardinghub.dashboard.refer;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.gateway.HubApi;
import org.safeguardinghub.dashboard.gateway.Reply;
import org.safeguardinghub.dashboard.page.Pages;
import org.safeguardinghub.dashboard.page.TimeWords;
import org.safeguardinghub.dashboard.refer.Draft.Drafts;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.node.JsonNodeFactory;

/** The referral form: every page is saved as it is left, and nothing that was typed is lost. */
@Controller
@PreAuthorize("hasRole('partner-practitioner')")
public class ReferController {

    private static final String DRAFTS = "/api/v1/drafts";
    private static final String DRAFT = DRAFTS + "/{id}";
    private static final String CHANGED =
            "Somebody of your agency saved this form meanwhile. What you typed is still here: look at it and save again.";

    private final HubApi hub;
    private final InstantSource clock;
    private final ReferPages pages = new ReferPages();

    ReferController(HubApi hub, InstantSource clock) {
        this.hub = hub;
        this.clock = clock;
    }

    @GetMapping("/refer")
    ModelAndView start() {
        var now = clock.instant();
        return switch (hub.get(Drafts.class, DRAFTS)) {
            case Reply.Here<Drafts>(var drafts, var _) -> Pages.of("refer/start", pages.start(drafts, now));
            case Reply.NotReached<Drafts>(var what, var at) ->
                Pages.of("refer/start", new StartView(null, what, TimeWords.moment(at, now)));
            case Reply.Refused<Drafts> refused -> Pages.refusal(refused.status());
            case Reply.Nothing<Drafts> _ -> Pages.refusal(404);
        };
    }

    @PostMapping("/refer")
    ModelAndView begin() {
        var empty = Map.of("form", JsonNodeFactory.instance.objectNode());
        return switch (hub.send(Draft.class, null, empty, DRAFTS)) {
            case Reply.Here<Draft>(var draft, var _) -> Pages.goTo("/refer/" + draft.id() + "/danger");
            case Reply.NotReached<Draft> silence -> notReached(silence);
            case Reply.Refused<Draft> refused -> Pages.refusal(refused.status());
            case Reply.Nothing<Draft> _ -> Pages.refusal(404);
        };
    }

    @GetMapping("/refer/{id}")
    ModelAndView check(@PathVariable String id) {
        return with(
                id,
                draft -> draft.submittedAs() == null
                        ? Pages.of("refer/check", pages.check(draft))
                        : Pages.of("refer/sent", new Sent(draft.submittedAs())));
    }

    @GetMapping("/refer/{id}/{slug}")
    ModelAndView ask(@PathVariable String id, @PathVariable String slug) {
        return with(id, draft -> {
            if (draft.submittedAs() != null) {
                return Pages.goTo("/refer/" + id);
            }
            var answers = pages.answers(draft);
            return Questionnaire.named(slug, answers.children())
                    .map(page -> Pages.of("refer/question", pages.question(draft, page, answers, List.of(), null)))
                    .orElseGet(() -> Pages.refusal(404));
        });
    }

    @PostMapping("/refer/{id}/{slug}")
    ModelAndView answer(
            @PathVariable String id, @PathVariable String slug, @RequestParam int version, HttpServletRequest request) {
        return with(id, draft -> {
            if (draft.submittedAs() != null) {
                return Pages.goTo("/refer/" + id);
            }
            var answers = pages.answers(draft);
            var page = Questionnaire.named(slug, answers.children());
            return page.isEmpty() ? Pages.refusal(404) : save(draft, version, page.get(), answers, request);
        });
    }

    private ModelAndView save(
            Draft draft, int version, QuestionPage page, Answers answers, HttpServletRequest request) {
        answers.take(page, request::getParameter);
        boolean anotherChild = "yes".equals(request.getParameter("another")) && pages.isLastChild(page, answers);
        if (draft.version() != version) {
            return again(draft, page, answers, List.of(), CHANGED, HttpStatus.CONFLICT);
        }
        var body = Map.of("shared", draft.shared(), "form", answers.form());
        return switch (hub.replace(Draft.class, "\"" + version + "\"", body, DRAFT, draft.id())) {
            case Reply.Here<Draft>(var saved, var _) -> goOn(saved, page, answers, anotherChild);
            case Reply.NotReached<Draft>(var what, var at) -> {
                var notice = "We could not reach " + what + " at " + TimeWords.moment(at, clock.instant())
                        + ". What you typed is still here: save again.";
                yield again(draft, page, answers, List.of(), notice, HttpStatus.SERVICE_UNAVAILABLE);
            }
            case Reply.Refused<Draft>(var status, var _, var _) ->
                status == HttpStatus.PRECONDITION_FAILED.value()
                        ? hubChanged(draft.id(), page, request)
                        : Pages.refusal(status);
            case Reply.Nothing<Draft> _ -> Pages.refusal(404);
        };
    }

    /** Somebody was faster by less than a moment: what was typed goes onto what they saved. */
    private ModelAndView hubChanged(String id, QuestionPage page, HttpServletRequest request) {
        return with(id, fresh -> {
            var answers = pages.answers(fresh);
            answers.take(page, request::getParameter);
            return again(fresh, page, answers, List.of(), CHANGED, HttpStatus.CONFLICT);
        });
    }

    private ModelAndView goOn(Draft saved, QuestionPage page, Answers answers, boolean anotherChild) {
        var wrong = pages.wrongOn(page, saved, answers);
        if (!wrong.isEmpty()) {
            return again(saved, page, answers, wrong, null, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return Pages.goTo("/refer/" + saved.id() + pages.after(page, answers, anotherChild));
    }

    private ModelAndView again(
            Draft draft,
            QuestionPage page,
            Answers answers,
            List<Draft.Remark> wrong,
            @Nullable String notice,
            HttpStatus status) {
        var view = pages.question(draft, page, answers, wrong, notice);
        return Pages.of(wrong.isEmpty() ? "refer/question" : "refer/question-again", view, status);
    }

    @PostMapping("/refer/{id}/submission")
    ModelAndView send(@PathVariable String id, @RequestParam int version) {
        return switch (hub.post(Receipt.class, "\"" + version + "\"", DRAFT + "/submission", id)) {
            case Reply.Here<Receipt> _ -> Pages.goTo("/refer/" + id);
            case Reply.NotReached<Receipt> silence -> notReached(silence);
            case Reply.Refused<Receipt>(var status, var _, var _) ->
                Optional.of(status)
                        .filter(code -> code != 422 && code != 412)
                        .map(Pages::refusal)
                        .orElseGet(() -> Pages.goTo("/refer/" + id));
            case Reply.Nothing<Receipt> _ -> Pages.refusal(404);
        };
    }

    private ModelAndView with(String id, Step step) {
        return switch (hub.get(Draft.class, DRAFT, id)) {
            case Reply.Here<Draft>(var draft, var _) -> step.of(draft);
            case Reply.NotReached<Draft> silence -> notReached(silence);
            case Reply.Refused<Draft> refused -> Pages.refusal(refused.status());
            case Reply.Nothing<Draft> _ -> Pages.refusal(404);
        };
    }

    private ModelAndView notReached(Reply.NotReached<?> silence) {
        var page = new NotReached(silence.what(), TimeWords.moment(silence.at(), clock.instant()));
        return Pages.of("refer/not-reached", page, HttpStatus.SERVICE_UNAVAILABLE);
    }

    private interface Step {
        ModelAndView of(Draft draft);
    }

    record Receipt(String reference) {}

    public record Sent(String reference) {}

    public record NotReached(String what, String at) {}
}
