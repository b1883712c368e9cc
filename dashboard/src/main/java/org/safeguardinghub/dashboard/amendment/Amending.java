package org.safeguardinghub.dashboard.amendment;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.amendment.ChangePage.Notice;
import org.safeguardinghub.dashboard.amendment.ChangePage.Wrong;
import org.safeguardinghub.dashboard.form.Typed;
import org.safeguardinghub.dashboard.gateway.HubApi;
import org.safeguardinghub.dashboard.gateway.Reply;
import org.safeguardinghub.dashboard.page.Pages;
import org.safeguardinghub.dashboard.page.TimeWords;
import org.safeguardinghub.dashboard.refer.Answers;
import org.safeguardinghub.dashboard.refer.QuestionPage;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows what was told and takes a change of one part, the same for a sender and for a worker. */
@Component
class Amending {

    private static final int LONGEST = 10_000;

    private final HubApi hub;
    private final InstantSource clock;

    Amending(HubApi hub, InstantSource clock) {
        this.hub = hub;
        this.clock = clock;
    }

    ModelAndView show(Words words) {
        return Pages.of("amendment/words", WordsPage.of(words, clock.instant()));
    }

    ModelAndView ask(Words words, String slug) {
        return words.named(slug)
                .map(page -> words.mayChange()
                        ? again(words, page, words.last().answers(), Typed.NOTHING, Wrong.NOTHING, HttpStatus.OK)
                        : tooLate(words, List.of()))
                .orElseGet(() -> Pages.refusal(HttpStatus.NOT_FOUND.value()));
    }

    ModelAndView change(Words words, String slug, HttpServletRequest request, RedirectAttributes flash) {
        var page = words.named(slug);
        if (page.isEmpty()) {
            return Pages.refusal(HttpStatus.NOT_FOUND.value());
        }
        var answers = words.last().toChange();
        answers.take(page.get(), request::getParameter);
        var typed = Typed.prefilled(Map.of(ChangePage.BECAUSE, because(request)));
        if (!words.mayChange()) {
            return tooLate(words, lines(page.get(), answers));
        }
        if (!String.valueOf(words.tellings().size()).equals(request.getParameter("told"))) {
            return lost(words, page.get(), answers, typed);
        }
        var wrong = wrong(words, answers, typed);
        return wrong.equals(Wrong.NOTHING)
                ? send(words, page.get(), answers, typed, flash)
                : again(words, page.get(), answers, typed, wrong, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static Wrong wrong(Words words, Answers answers, Typed typed) {
        if (words.last().saysTheSameAs(answers.form())) {
            return Wrong.whole("You have not changed anything yet");
        }
        if (!typed.has(ChangePage.BECAUSE)) {
            return Wrong.because("Say why you change it");
        }
        return typed.words(ChangePage.BECAUSE).length() > LONGEST
                ? Wrong.because("Why you change it must be 10,000 characters or fewer")
                : Wrong.NOTHING;
    }

    private ModelAndView send(Words words, QuestionPage page, Answers answers, Typed typed, RedirectAttributes flash) {
        var body = answers.form().deepCopy().put(ChangePage.BECAUSE, typed.words(ChangePage.BECAUSE));
        var reply = hub.send(
                Retold.class, "\"" + words.version() + "\"", body, words.place().api(), words.reference());
        return switch (reply) {
            case Reply.Here<Retold> _, Reply.Nothing<Retold> _ -> {
                flash.addFlashAttribute(Pages.DONE, "Your change is saved. What was told before stays in the record.");
                yield Pages.goTo(words.place().address());
            }
            case Reply.NotReached<Retold>(var what, var at) -> {
                var notice = new Notice(
                        "We asked " + what + " at " + TimeWords.moment(at, clock.instant())
                                + " and heard nothing back, so we do not know whether this was saved. What you typed is"
                                + " still here: send it again. Twice does no harm.",
                        List.of());
                yield again(words, page, answers, typed, Wrong.notice(notice), HttpStatus.SERVICE_UNAVAILABLE);
            }
            case Reply.Refused<Retold> refused -> refused(words, page, answers, typed, refused);
        };
    }

    private ModelAndView refused(
            Words words, QuestionPage page, Answers answers, Typed typed, Reply.Refused<Retold> refused) {
        if (refused.code().equals("already-decided")) {
            return tooLate(words, lines(page, answers));
        }
        if (refused.status() == HttpStatus.PRECONDITION_FAILED.value()) {
            return lost(words, page, answers, typed);
        }
        if (refused.status() == HttpStatus.NOT_FOUND.value() || refused.status() == HttpStatus.FORBIDDEN.value()) {
            return Pages.refusal(refused.status());
        }
        var wrong = refused.faults().isEmpty()
                ? Wrong.whole(refused.detail().isEmpty() ? "The hub did not accept this." : refused.detail())
                : Wrong.faults(refused.faults());
        return again(words, page, answers, typed, wrong, HttpStatus.valueOf(refused.status()));
    }

    /** Somebody was quicker: what they told stands beside what was typed, and nothing is overwritten unseen. */
    private static ModelAndView lost(Words words, QuestionPage page, Answers answers, Typed typed) {
        var stands = words.last().answers();
        var now = page.questions().stream()
                .filter(question -> !stands.shown(question).equals(answers.shown(question)))
                .map(question ->
                        new WordsPage.Line(question.label(), orNothing(question.words(stands.shown(question)))))
                .toList();
        var notice = new Notice(
                "This referral changed while you were typing. Nothing of yours was saved. What you typed is still here:"
                        + " compare it with what stands now, and save again if it still holds.",
                now);
        return again(words, page, answers, typed, Wrong.notice(notice), HttpStatus.CONFLICT);
    }

    private static String orNothing(String words) {
        return words.isBlank() ? "Nothing" : words;
    }

    private static List<WordsPage.Line> lines(QuestionPage page, Answers answers) {
        return page.questions().stream()
                .map(question -> new WordsPage.Line(question.label(), question.words(answers.shown(question))))
                .filter(line -> !line.answer().isBlank())
                .toList();
    }

    private static ModelAndView tooLate(Words words, List<WordsPage.Line> typed) {
        return Pages.of("amendment/too-late", TooLate.of(words, typed), HttpStatus.CONFLICT);
    }

    private static ModelAndView again(
            Words words, QuestionPage page, Answers answers, Typed typed, Wrong wrong, HttpStatus status) {
        return Pages.of("amendment/change", ChangePage.of(words, page, answers, typed, wrong), status);
    }

    private static String because(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getParameter(ChangePage.BECAUSE), "");
    }

    record Retold(@Nullable Integer telling) {}
}
