package org.safeguardinghub.dashboard.form;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is missing or wrong in a form, in the order of its fields. */
public record Mistakes(List<Mistake> list) {

    public static final Mistakes NONE = new Mistakes(List.of());

    public Mistakes {
        list = List.copyOf(list);
    }

    public static Mistakes of(String field, String words) {
        return new Mistakes(List.of(new Mistake(field, words)));
    }

    public boolean isEmpty() {
        return list.isEmpty();
    }

    /** @return what to say beside the field, or null where it is right */
    public @Nullable String at(String field) {
        return list.stream()
                .filter(mistake -> mistake.field().equals(field))
                .map(Mistake::words)
                .findFirst()
                .orElse(null);
    }

    /** @param field where the link in the summary leads */
    public record Mistake(String field, String words) {}

    /** Looks through a form from top to bottom. */
    public static final class Search {

        private final Typed typed;
        private final List<Mistake> found = new ArrayList<>();

        public Search(Typed typed) {
            this.typed = typed;
        }

        public Search need(String field, String words) {
            return unless(typed.has(field), field, words);
        }

        /** @param isRight where it is false, the words stand beside the field */
        public Search unless(boolean isRight, String field, String words) {
            if (!isRight) {
                found.add(new Mistake(field, words));
            }
            return this;
        }

        public Search atMost(int characters, String field, String words) {
            return unless(
                    typed.words(field).length() <= characters,
                    field,
                    words + " must be " + String.format("%,d", characters) + " characters or fewer");
        }

        public Mistakes all() {
            return new Mistakes(found);
        }
    }
}
