package org.safeguardinghub.dashboard.refer;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One page of the form as a person sees it.
 *
 * @param view the page's heading, which is the same for everybody
 * @param asksForAnotherChild whether the form may go on with one more child after this page
 * @param notice what happened meanwhile, if anything did
 */
public record QuestionView(
        String draft,
        int version,
        String slug,
        Heading view,
        @Nullable String intro,
        String step,
        String back,
        List<Field> fields,
        boolean asksForAnotherChild,
        @Nullable String notice) {

    public record Heading(String words) {}

    /**
     * @param values what stands in it; a date has three: day, month, year
     * @param error what is wrong with it
     */
    public record Field(
            Question question,
            List<String> values,
            @Nullable String error) {

        public String id() {
            return question.name();
        }

        public String value() {
            return values.getFirst();
        }

        /** Where a link to the error leads: the first thing a person can type into or choose. */
        public String target() {
            return switch (question.kind()) {
                case DATE -> id() + "-day";
                case YES_NO -> id() + "-" + question.choices().getFirst().value();
                case TEXT, LONG_TEXT, CHOICE, LINES, WHOLE_NUMBER -> id();
            };
        }

        /** What a screen reader says with the field. */
        public @Nullable String describedBy() {
            var parts = Stream.of(
                            question.hint() == null ? null : id() + "-hint", error == null ? null : id() + "-error")
                    .filter(part -> part != null)
                    .toList();
            return parts.isEmpty() ? null : String.join(" ", parts);
        }
    }

    public List<Field> errors() {
        return fields.stream().filter(field -> field.error() != null).toList();
    }
}
