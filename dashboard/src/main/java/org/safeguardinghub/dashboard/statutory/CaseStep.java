package org.safeguardinghub.dashboard.statutory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safeguardinghub.dashboard.page.Viewer;

/**
 * One thing that can be done with a case: what it asks, and where the hub takes it.
 *
 * @param address as it stands in the page's address, such as {@code call-discussion}
 * @param path of the hub; {@code {part}} is the number of the discussion that it is about
 * @param fixed what the hub is told besides the answers
 */
public record CaseStep(
        String address,
        Group group,
        Words words,
        String path,
        Map<String, Object> fixed,
        List<Question> questions,
        When when) {

    public CaseStep {
        fixed = Map.copyOf(fixed);
        questions = List.copyOf(questions);
    }

    static CaseStep of(String address, Group group, Words words, String path, When when, Question... questions) {
        return new CaseStep(address, group, words, path, Map.of(), List.of(questions), when);
    }

    CaseStep telling(String field, Object answer) {
        return new CaseStep(address, group, words, path, Map.of(field, answer), questions, when);
    }

    /** @return the first day that it asks for, beside which a wrong day is said */
    Optional<String> dayAsked() {
        return questions.stream()
                .filter(question -> question.kind() == Question.Kind.DAY)
                .map(Question::field)
                .findFirst();
    }

    /** Under which heading of the page it stands. */
    public enum Group {
        OFFERED_TO_YOU("Offered to you"),
        WHOSE("Who has it"),
        ASSESSMENT("Assessment"),
        PROTECTION("Keeping the child safe"),
        ENDING("How it ends");

        private final String words;

        Group(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** What a person reads: before it, on its button, and when it is done. */
    public record Words(String title, String explanation, String button, String done) {}

    /** Whether it can be taken now, and with which part. The hub decides; the page only spares people a form. */
    @FunctionalInterface
    interface When {

        /** @return 0 for a step that is about the case as a whole; empty where it cannot be taken */
        List<Integer> parts(StatutoryCase file, Viewer viewer);

        static When is(Rule rule) {
            return (file, viewer) -> rule.holds(file, viewer) ? List.of(0) : List.of();
        }
    }

    /** Whether something holds for this person now. */
    @FunctionalInterface
    interface Rule {

        boolean holds(StatutoryCase file, Viewer viewer);

        default Rule and(Rule other) {
            return (file, viewer) -> holds(file, viewer) && other.holds(file, viewer);
        }
    }
}
