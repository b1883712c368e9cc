package org.safeguardinghub.dashboard.words;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/**
 * One answer that can be chosen.
 *
 * @param code what the hub is told
 * @param words what a person reads
 * @param meaning when to choose it, where the words do not say enough
 */
public record Choice(
        @NotBlank String code,
        @NotBlank String words,
        @Nullable String meaning) {

    public static Choice of(String code, String words) {
        return new Choice(code, words, null);
    }

    public static Choice of(Vocabulary list, String code) {
        return new Choice(code, PlainWords.of(list, code), null);
    }
}
