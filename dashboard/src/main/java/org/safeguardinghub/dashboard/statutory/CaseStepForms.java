package org.safeguardinghub.dashboard.statutory;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.form.Mistakes;
import org.safeguardinghub.dashboard.form.Mistakes.Mistake;
import org.safeguardinghub.dashboard.form.Typed;
import org.safeguardinghub.dashboard.gateway.Reply;
import org.safeguardinghub.dashboard.page.Pages;
import org.safeguardinghub.dashboard.page.TimeWords;
import org.safeguardinghub.dashboard.page.Viewer;
import org.safeguardinghub.dashboard.referral.Fact;
import org.safeguardinghub.dashboard.referral.Notice;
import org.safeguardinghub.dashboard.routing.Colleagues;
import org.safeguardinghub.dashboard.statutory.CaseFiles.Stepped;
import org.safeguardinghub.dashboard.words.Choice;
import org.safeguardinghub.dashboard.words.PlainWords;
import org.safeguardinghub.dashboard.words.Vocabulary;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Shows the form of a step and sends it. Whatever goes wrong, the form comes back with everything that was typed, and
 * with what is new where a colleague was quicker.
 */
@Component
public class CaseStepForms {

    private final CaseFiles files;
    private final Colleagues colleagues;
    private final Agencies agencies;
    private final InstantSource clock;

    CaseStepForms(CaseFiles files, Colleagues colleagues, Agencies agencies, InstantSource clock) {
        this.files = files;
        this.colleagues = colleagues;
        this.agencies = agencies;
        this.clock = clock;
    }

    ModelAndView show(String reference, CaseStep step, int part, Viewer viewer) {
        return files.show(reference, (file, _) -> {
            var view = new View(
                    step, file, viewer, part, file.version(), file.changes().size(), Typed.NOTHING);
            return step.when().parts(file, viewer).contains(part)
                    ? page(view, Mistakes.NONE, null, HttpStatus.OK)
                    : notNow(view);
        });
    }

    ModelAndView send(
            String reference,
            CaseStep step,
            MultiValueMap<String, String> sent,
            Viewer viewer,
            RedirectAttributes flash) {
        var typed = new Typed(sent);
        var answers = new Answers(step, typed);
        var mistakes = answers.mistakes();
        int part = number(typed, "part");
        return files.show(reference, (file, _) -> {
            var view = new View(step, file, viewer, part, number(typed, "version"), number(typed, "seen"), typed);
            if (!mistakes.isEmpty()) {
                return page(view, mistakes, null, HttpStatus.UNPROCESSABLE_CONTENT);
            }
            var path = step.path().replace("{part}", String.valueOf(part));
            var reply = files.step(file, view.version(), path, answers.body(part, viewer, colleagues));
            return switch (reply) {
                case Reply.Here<Stepped> here -> {
                    flash.addFlashAttribute(Pages.DONE, step.words().done());
                    yield Pages.goTo("/cases/" + here.content().reference());
                }
                case Reply.Nothing<Stepped> _ -> Pages.goTo("/cases/" + reference);
                case Reply.Refused<Stepped> refused -> refused(view, answers, refused);
                case Reply.NotReached<Stepped>(var what, var at) ->
                    page(view, Mistakes.NONE, unknown(what, at), HttpStatus.SERVICE_UNAVAILABLE);
            };
        });
    }

    private ModelAndView refused(View view, Answers answers, Reply.Refused<Stepped> refused) {
        if (refused.status() == HttpStatus.NOT_FOUND.value()) {
            return Pages.refusal(refused.status());
        }
        if (refused.status() == HttpStatus.PRECONDITION_FAILED.value()) {
            return page(view.asItIsNow(), Mistakes.NONE, changed(view), HttpStatus.PRECONDITION_FAILED);
        }
        return page(view, mistakes(answers, refused), null, HttpStatus.valueOf(refused.status()));
    }

    private static Mistakes mistakes(Answers answers, Reply.Refused<Stepped> refused) {
        if (!refused.faults().isEmpty()) {
            return new Mistakes(refused.faults().stream()
                    .map(fault -> new Mistake(answers.fieldFor(fault.pointer()), fault.detail()))
                    .toList());
        }
        var words = PlainWords.known(Vocabulary.CASE_REFUSAL, refused.code())
                .orElseGet(() -> refused.detail().isEmpty() ? "The hub did not accept this." : refused.detail());
        return Mistakes.of(answers.fieldForRefusal(refused.code()), words);
    }

    private Notice changed(View view) {
        var changes = view.file().changes();
        var names = new CaseNames(view.file(), view.viewer());
        var news = new ArrayList<String>();
        changes.subList(Math.min(view.seen(), changes.size()), changes.size())
                .forEach(change -> news.add(PlainWords.of(Vocabulary.CASE_STEP, change.what()) + " " + names.by(change)
                        + ", " + TimeWords.moment(change.at(), clock.instant())));
        news.add("Nothing was saved. What you typed is still here: check it against what is new, then send it again.");
        return new Notice("This case changed while you were typing", news, null);
    }

    private Notice unknown(String what, Instant at) {
        return new Notice(
                "We do not know whether this was saved",
                List.of("We asked " + what + " at " + TimeWords.moment(at, clock.instant())
                        + " and heard nothing back. What you typed is still here. Open the case in another tab to see"
                        + " whether it was saved, then send it again if it was not."),
                null);
    }

    private ModelAndView page(View view, Mistakes mistakes, @Nullable Notice notice, HttpStatus status) {
        var now = clock.instant();
        var ending = view.file().proposedEnding();
        return Pages.of(
                "statutory/step",
                new CaseStepPage(
                        CaseHead.of(view.file(), view.viewer(), now),
                        view.step(),
                        view.part(),
                        view.version(),
                        view.seen(),
                        view.typed(),
                        mistakes,
                        notice,
                        view.asks(Question.Kind.COLLEAGUE) ? colleagues.besides(view.viewer()) : List.of(),
                        view.asks(Question.Kind.AGENCIES)
                                ? agencies.known(view.file().contactReference())
                                : List.of(),
                        ending == null ? List.of() : CaseSections.proposal(ending, view.viewer(), now)),
                status);
    }

    private ModelAndView notNow(View view) {
        return Pages.of(
                "statutory/not-now", CaseHead.of(view.file(), view.viewer(), clock.instant()), HttpStatus.CONFLICT);
    }

    private static int number(Typed typed, String field) {
        var words = typed.words(field);
        return words.matches("[0-9]{1,9}") ? Integer.parseInt(words) : 0;
    }

    /**
     * @param version what the step quotes, so that nothing is overwritten unseen
     * @param seen how many steps of the history the reader has seen
     */
    private record View(
            CaseStep step, StatutoryCase file, Viewer viewer, int part, int version, int seen, Typed typed) {

        boolean asks(Question.Kind kind) {
            return step.questions().stream().anyMatch(question -> question.kind() == kind);
        }

        View asItIsNow() {
            return new View(
                    step, file, viewer, part, file.version(), file.changes().size(), typed);
        }
    }

    /**
     * The page of one step.
     *
     * @param ending what was proposed, for whoever signs it; empty where nothing was
     */
    public record CaseStepPage(
            CaseHead head,
            CaseStep step,
            int part,
            int version,
            int seen,
            Typed typed,
            Mistakes mistakes,
            @Nullable Notice notice,
            List<Choice> colleagues,
            List<Choice> agencies,
            List<Fact> ending) {

        public boolean isAboutTheEnding() {
            return step.path().startsWith("/ending/") && !ending.isEmpty();
        }

        public List<Agencies.Seat> seats() {
            return Agencies.SEATS;
        }
    }
}
