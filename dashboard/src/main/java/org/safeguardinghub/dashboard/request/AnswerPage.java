package org.safeguardinghub.dashboard.request;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.form.Mistakes;
import org.safeguardinghub.dashboard.form.Typed;
import org.safeguardinghub.dashboard.words.Choice;

/**
 * One request as an agency answers it: about whom, what, why, on what, until when; and nothing else.
 *
 * @param notice why it came back although nothing in it is wrong; null where it did not
 */
public record AnswerPage(
        String id,
        int version,
        List<String> about,
        String why,
        String purpose,
        String family,
        List<String> bases,
        String askedBy,
        String time,
        boolean isLate,
        boolean isOutstanding,
        boolean mayAnswer,
        String state,
        @Nullable String after,
        List<Part> parts,
        Typed typed,
        Mistakes mistakes,
        @Nullable String notice) {

    /** @param said what the agency has said to it before */
    public record Part(String code, String words, boolean isMissing, List<RepliesView.Line> said) {}

    static AnswerPage of(Said.Request request, Typed typed, Mistakes mistakes, @Nullable String notice, Instant now) {
        var statement = request.statement();
        var answered = RepliesView.OfAgency.of(new Said.OfAgency(new Said.Agency("", "", null), request), now);
        return new AnswerPage(
                request.id(),
                request.version(),
                request.about().stream().map(AnswerPage::person).toList(),
                Words.of(Words.THRESHOLDS, statement.threshold()),
                statement.purpose(),
                family(statement.family()),
                statement.bases(),
                request.askedBy() == null ? "The front door" : request.askedBy(),
                answered.time(),
                request.overdue(),
                request.isOutstanding(),
                !request.state().equals("CANCELLED") && !request.state().equals("WRONG_CHILD"),
                Words.state(request.state()),
                answered.after(),
                parts(request, now),
                typed,
                mistakes,
                notice);
    }

    private static List<Part> parts(Said.Request request, Instant now) {
        return request.questions().stream()
                .map(question -> new Part(
                        question.code(),
                        question.words(),
                        request.missing().contains(question.code()),
                        RepliesView.Answered.of(question, now).lines()))
                .toList();
    }

    static String person(Said.Person person) {
        var name = person.name() == null ? "Somebody whose name we may not tell you" : person.name();
        var born = person.birthYear() == null ? "year of birth not known" : "born or expected in " + person.birthYear();
        return name + ", " + born + (person.kind().equals("ADULT") ? ", an adult" : "");
    }

    private static String family(Said.Family family) {
        if (family.knows()) {
            return "Yes, the family knows that you are asked.";
        }
        return "No, the family does not know: " + family.whyNot() + " Do not tell them before you have spoken with us.";
    }

    public List<Choice> kinds() {
        return Words.KINDS;
    }

    public List<Choice> reasons() {
        return Words.REASONS;
    }

    public List<Choice> seniorities() {
        return Words.SENIORITIES;
    }

    /** The codes of the law, for the agency's own record. */
    public String basesInOne() {
        return bases.stream().collect(Collectors.joining(", "));
    }
}
