package org.safeguardinghub.dashboard.refer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of the form.
 *
 * @param slug its address
 * @param intro what to think of before answering
 */
public record QuestionPage(
        String slug, String heading, @Nullable String intro, List<Question> questions) {

    /** Whether what is said about a place of the form is to be answered on this page. */
    public boolean asksFor(String pointer) {
        return questions.stream()
                .anyMatch(question ->
                        question.covers(pointer) || question.pointer().startsWith(pointer + "/"));
    }
}
