package org.safeguardinghub.dashboard.refer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.page.TimeWords;
import org.safeguardinghub.dashboard.refer.CheckView.Line;
import org.safeguardinghub.dashboard.refer.CheckView.Section;
import org.safeguardinghub.dashboard.refer.QuestionView.Field;
import tools.jackson.databind.node.JsonNodeFactory;

/** What each page of the form shows. */
final class ReferPages {

    private static final Draft.Remark DANGER_UNANSWERED =
            new Draft.Remark("/immediateDanger/present", "Say whether a child is in immediate danger.");

    Answers answers(Draft draft) {
        return new Answers(draft.form() == null ? JsonNodeFactory.instance.objectNode() : draft.form());
    }

    StartView start(Draft.Drafts drafts, Instant now) {
        var items = drafts.items() == null ? List.<Draft>of() : drafts.items();
        return new StartView(items.stream().map(draft -> line(draft, now)).toList(), null, null);
    }

    private static StartView.Line line(Draft draft, Instant now) {
        return new StartView.Line("/refer/" + draft.id(), moment(draft.savedAt(), now), moment(draft.expiresAt(), now));
    }

    private static String moment(@Nullable Instant at, Instant now) {
        return at == null ? "Not said" : TimeWords.moment(at, now);
    }

    QuestionView question(
            Draft draft, QuestionPage page, Answers answers, List<Draft.Remark> wrong, @Nullable String notice) {
        var all = Questionnaire.pages(withThisChild(page, answers));
        int place = place(all, page);
        return new QuestionView(
                draft.id(),
                draft.version(),
                page.slug(),
                new QuestionView.Heading(page.heading()),
                page.intro(),
                "Question " + (place + 1) + " of " + all.size(),
                place == 0
                        ? "/refer"
                        : "/refer/" + draft.id() + "/" + all.get(place - 1).slug(),
                page.questions().stream()
                        .map(question -> new Field(question, answers.shown(question), error(question, wrong)))
                        .toList(),
                isLastChild(page, answers) && answers.children() < Questionnaire.MOST_CHILDREN,
                notice);
    }

    private static @Nullable String error(Question question, List<Draft.Remark> wrong) {
        return wrong.stream()
                .filter(remark -> question.covers(remark.pointer()))
                .map(Draft.Remark::detail)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The hub's remarks on what this page asks. What is only missing may still come; whether there is danger may not. */
    List<Draft.Remark> wrongOn(QuestionPage page, Draft saved, Answers answers) {
        var wrong = new ArrayList<>(saved.problems().stream()
                .filter(remark -> page.asksFor(remark.pointer()))
                .toList());
        boolean isUnanswered = answers.form().at(DANGER_UNANSWERED.pointer()).isNull()
                || answers.form().at(DANGER_UNANSWERED.pointer()).isMissingNode();
        if (page.asksFor(DANGER_UNANSWERED.pointer()) && isUnanswered) {
            wrong.add(DANGER_UNANSWERED);
        }
        return wrong;
    }

    boolean isLastChild(QuestionPage page, Answers answers) {
        int last = Math.max(1, answers.children());
        return page.slug().equals("child-" + last + "-" + Questionnaire.LAST_OF_A_CHILD);
    }

    /** @return the rest of an address, empty for the page on which everything is looked over */
    String after(QuestionPage page, Answers answers, boolean anotherChild) {
        if (anotherChild) {
            return "/child-" + (Math.max(1, answers.children()) + 1) + "-name";
        }
        var all = Questionnaire.pages(answers.children());
        int next = place(all, page) + 1;
        return next < all.size() ? "/" + all.get(next).slug() : "";
    }

    CheckView check(Draft draft) {
        var answers = answers(draft);
        var pages = Questionnaire.pages(answers.children());
        return new CheckView(
                draft.id(),
                draft.version(),
                pages.stream().map(page -> section(draft, page, answers)).toList(),
                remarks(draft, pages));
    }

    private static Section section(Draft draft, QuestionPage page, Answers answers) {
        var lines = page.questions().stream()
                .map(question -> new Line(question.label(), question.words(answers.shown(question))))
                .filter(line -> !line.answer().isBlank())
                .toList();
        return new Section(page.heading(), "/refer/" + draft.id() + "/" + page.slug(), lines);
    }

    private static List<CheckView.Remark> remarks(Draft draft, List<QuestionPage> pages) {
        var remarks = new ArrayList<Draft.Remark>(draft.problems());
        draft.missing().stream()
                .filter(missing -> !missing.pointer().equals("/clientReference"))
                .forEach(remarks::add);
        return remarks.stream()
                .map(remark -> new CheckView.Remark(
                        remark.detail() == null ? "Something is not right here." : remark.detail(),
                        "/refer/" + draft.id() + "/" + slugFor(remark.pointer(), pages)))
                .toList();
    }

    private static String slugFor(String pointer, List<QuestionPage> pages) {
        if (pointer.equals("/children")) {
            return "child-1-name";
        }
        return pages.stream()
                .filter(page -> page.asksFor(pointer))
                .map(QuestionPage::slug)
                .findFirst()
                .orElse("danger");
    }

    /** A child whose first page is open counts, though nothing of them is written yet. */
    private static int withThisChild(QuestionPage page, Answers answers) {
        int next = answers.children() + 1;
        return page.slug().startsWith("child-" + next + "-") ? next : answers.children();
    }

    private static int place(List<QuestionPage> all, QuestionPage page) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).slug().equals(page.slug())) {
                return i;
            }
        }
        return 0;
    }
}
