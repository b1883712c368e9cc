package org.safeguardinghub.matching;

import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** How near two spellings are. */
final class Spelling {

    private static final double NEAR = 0.92;
    private static final int SHORT = 4;
    private static final JaroWinklerSimilarity LIKENESS = new JaroWinklerSimilarity();
    private static final LevenshteinDistance LETTERS = new LevenshteinDistance(2);

    /** One letter in a longer name, or a likeness that only a slip of the pen explains. */
    static boolean isNear(String one, String other) {
        if (Math.min(one.length(), other.length()) < SHORT) {
            return false;
        }
        return lettersApart(one, other) == 1 || LIKENESS.apply(one, other) >= NEAR;
    }

    /** @return how many letters differ; more than two counts as three */
    static int lettersApart(String one, String other) {
        int apart = LETTERS.apply(one, other);
        return apart < 0 ? 3 : apart;
    }

    private Spelling() {}
}
