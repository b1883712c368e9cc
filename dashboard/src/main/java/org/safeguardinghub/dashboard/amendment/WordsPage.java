package org.safeguardinghub.dashboard.amendment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.page.TimeWords;
import org.safeguardinghub.dashboard.refer.Answers;
import org.safeguardinghub.dashboard.refer.QuestionPage;
import org.safeguardinghub.dashboard.refer.QuestionView;

/**
 * What was told, part by part, with the way to change each, and what was told before.
 *
 * @param addChild where a further child is added; null where none can be
 * @param changesAt where what was changed is read; null where it stands on this page
 * @param aside how to read the questions; null where that goes without saying
 * @param changes what was changed since the first time, newest first
 */
public record WordsPage(
        String reference,
        QuestionView.Heading view,
        String backTo,
        String backWords,
        boolean mayChange,
        List<Section> sections,
        @Nullable String addChild,
        @Nullable String changesAt,
        @Nullable String aside,
        List<Changed> changes) {

    static WordsPage of(Words words, Instant now) {
        var place = words.place();
        var answers = words.last().answers();
        return new WordsPage(
                words.reference(),
                new QuestionView.Heading(place.heading()),
                place.backTo(),
                place.backWords(),
                words.mayChange(),
                words.pages().stream()
                        .map(page -> Section.of(place.address(), page, answers))
                        .toList(),
                words.mayAddChild() ? place.address() + "/child-" + (words.children() + 1) : null,
                place.changes(),
                place.aside(),
                IntStream.range(1, words.tellings().size())
                        .mapToObj(later -> Changed.of(words, later, now))
                        .toList()
                        .reversed());
    }

    /** @param address where it is changed */
    public record Section(String heading, String address, List<Line> lines) {

        static Section of(String address, QuestionPage page, Answers answers) {
            return new Section(
                    page.heading(),
                    address + "/" + page.slug(),
                    page.questions().stream()
                            .map(question -> new Line(question.label(), question.words(answers.shown(question))))
                            .filter(line -> !line.answer().isBlank())
                            .toList());
        }
    }

    public record Line(String label, String answer) {}

    /** One amendment: when, why, and each answer as it was and as it became. */
    public record Changed(String at, String because, List<Difference> differences) {

        static Changed of(Words words, int later, Instant now) {
            var telling = words.tellings().get(later);
            var before = words.tellings().get(later - 1).answers();
            return new Changed(
                    telling.toldAt() == null ? "time not said" : TimeWords.moment(telling.toldAt(), now),
                    Objects.requireNonNullElse(telling.because(), "No reason given"),
                    differences(words, before, telling.answers()));
        }

        private static List<Difference> differences(Words words, Answers before, Answers after) {
            var differences = new ArrayList<Difference>();
            for (var page : words.pages()) {
                for (var question : page.questions()) {
                    var was = question.words(before.shown(question));
                    var is = question.words(after.shown(question));
                    if (!was.equals(is)) {
                        differences.add(new Difference(question.label(), orNothing(was), orNothing(is)));
                    }
                }
            }
            return differences;
        }

        private static String orNothing(String words) {
            return words.isBlank() ? "Nothing" : words;
        }
    }

    public record Difference(String what, String before, String after) {}
}
