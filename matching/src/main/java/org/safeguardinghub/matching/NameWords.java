package org.safeguardinghub.matching;

import java.util.HashSet;

/** Names as the words they are made of, whatever script, signs and order they were written in. */
public final class NameWords {

    /** Whether two names are of the same words, and of at least two: one word alone is borne by too many. */
    public static boolean areTheSame(String one, String other) {
        var words = new HashSet<>(Letters.words(one));
        return words.size() > 1 && words.equals(new HashSet<>(Letters.words(other)));
    }

    private NameWords() {}
}
