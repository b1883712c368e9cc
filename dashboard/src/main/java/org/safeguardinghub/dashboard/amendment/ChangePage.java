package org.safeguardinghub.dashboard.amendment;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.form.Mistakes;
import org.safeguardinghub.dashboard.form.Typed;
import org.safeguardinghub.dashboard.gateway.Reply;
import org.safeguardinghub.dashboard.refer.Answers;
import org.safeguardinghub.dashboard.refer.Question;
import org.safeguardinghub.dashboard.refer.QuestionPage;
import org.safeguardinghub.dashboard.refer.QuestionView;
import org.safeguardinghub.dashboard.refer.QuestionView.Field;

/**
 * One part of what was told, to be changed with the reason.
 *
 * @param told how often it had been told when the page was made, so that nothing is overwritten unseen
 * @param elsewhere what is wrong in other parts, with the way there
 * @param notice why it came back although nothing in it is wrong
 */
public record ChangePage(
        String reference,
        String address,
        String backTo,
        QuestionView.Heading view,
        @Nullable String intro,
        @Nullable String aside,
        int told,
        List<Field> fields,
        Typed typed,
        Mistakes mistakes,
        List<Elsewhere> elsewhere,
        @Nullable Notice notice) {

    static final String BECAUSE = "because";

    static ChangePage of(Words words, QuestionPage page, Answers answers, Typed typed, Wrong wrong) {
        var fields = page.questions().stream()
                .map(question -> new Field(question, answers.shown(question), wrong.at(question)))
                .toList();
        return new ChangePage(
                words.reference(),
                words.place().address() + "/" + page.slug(),
                words.place().address(),
                new QuestionView.Heading(page.heading()),
                page.intro(),
                words.place().aside(),
                words.tellings().size(),
                fields,
                typed,
                wrong.mistakes(fields),
                wrong.elsewhere(words, page),
                wrong.notice());
    }

    public boolean isWrong() {
        return !mistakes.isEmpty() || !elsewhere.isEmpty();
    }

    /** @param address of the part where it is put right; null where no page of ours asks for it */
    public record Elsewhere(String words, @Nullable String address) {}

    /** @param now what others have told meanwhile of this part, where it differs from what was typed */
    public record Notice(String words, List<WordsPage.Line> now) {}

    /** What is wrong with what was sent, by the places of the form. */
    record Wrong(
            List<Reply.Fault> faults,
            @Nullable String because,
            @Nullable String whole,
            @Nullable Notice notice) {

        static final Wrong NOTHING = new Wrong(List.of(), null, null, null);

        static Wrong because(String words) {
            return new Wrong(List.of(), words, null, null);
        }

        static Wrong whole(String words) {
            return new Wrong(List.of(), null, words, null);
        }

        static Wrong faults(List<Reply.Fault> faults) {
            var because = faults.stream()
                    .filter(fault -> fault.pointer().equals("/" + BECAUSE))
                    .map(Reply.Fault::detail)
                    .findFirst()
                    .orElse(null);
            return new Wrong(
                    faults.stream()
                            .filter(fault -> !fault.pointer().equals("/" + BECAUSE))
                            .toList(),
                    because,
                    null,
                    null);
        }

        static Wrong notice(Notice notice) {
            return new Wrong(List.of(), null, null, notice);
        }

        @Nullable String at(Question question) {
            return faults.stream()
                    .filter(fault -> question.covers(fault.pointer()))
                    .map(Reply.Fault::detail)
                    .findFirst()
                    .orElse(null);
        }

        Mistakes mistakes(List<Field> fields) {
            var mistakes = new ArrayList<Mistakes.Mistake>();
            if (whole != null) {
                mistakes.add(new Mistakes.Mistake("form", whole));
            }
            fields.stream()
                    .filter(field -> field.error() != null)
                    .map(field -> new Mistakes.Mistake(field.target(), Objects.requireNonNull(field.error())))
                    .forEach(mistakes::add);
            if (because != null) {
                mistakes.add(new Mistakes.Mistake(BECAUSE, because));
            }
            return new Mistakes(mistakes);
        }

        List<Elsewhere> elsewhere(Words words, QuestionPage page) {
            return faults.stream()
                    .filter(fault -> page.questions().stream().noneMatch(question -> question.covers(fault.pointer())))
                    .map(fault -> new Elsewhere(fault.detail(), address(words, fault.pointer())))
                    .toList();
        }

        private static @Nullable String address(Words words, String pointer) {
            return words.pages().stream()
                    .filter(page -> page.asksFor(pointer))
                    .map(page -> words.place().address() + "/" + page.slug())
                    .findFirst()
                    .orElse(null);
        }
    }
}
