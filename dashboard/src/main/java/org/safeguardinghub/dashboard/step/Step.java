package org.safeguardinghub.dashboard.step;

import java.util.List;

/**
 * One thing that somebody can do.
 *
 * @param address as it stands in the page's address, such as {@code recall}; the hub calls it the same
 */
public record Step(String address, Words words, List<Question> questions) {

    public Step {
        questions = List.copyOf(questions);
    }

    public static Step of(String address, Words words, Question... questions) {
        return new Step(address, words, List.of(questions));
    }

    public String title() {
        return words.title();
    }

    /** What a person reads: before it, on its button, and when it is done. */
    public record Words(String title, String explanation, String button, String done) {}
}
