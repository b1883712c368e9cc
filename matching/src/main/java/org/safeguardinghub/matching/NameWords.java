package org.safeguardinghub.matching;

import java.util.Optional;
import java.util.Set;

/**
 * A name as the words it is made of, whatever script, signs and order it was written in: equal names are of the same
 * words.
 */
public record NameWords(Set<String> words) {

    public NameWords {
        words = Set.copyOf(words);
    }

    /** Empty for one word alone: it is borne by too many to say who somebody is. */
    public static Optional<NameWords> of(String name) {
        return Optional.of(new NameWords(Set.copyOf(Letters.words(name))))
                .filter(read -> read.words().size() > 1);
    }
}
