package org.safeguardinghub.matching;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.commons.codec.language.DoubleMetaphone;
import org.apache.commons.codec.language.bm.NameType;
import org.apache.commons.codec.language.bm.PhoneticEngine;
import org.apache.commons.codec.language.bm.RuleType;

/** How a name sounds, by two rule sets: one made for English ears, one for names from many languages. */
final class Sounds {

    private static final int LONGEST_CODE = 8;
    private static final int MOST_PHONEMES = 6;
    private static final DoubleMetaphone ENGLISH = english();
    private static final PhoneticEngine MANY_LANGUAGES =
            new PhoneticEngine(NameType.GENERIC, RuleType.APPROX, true, MOST_PHONEMES);

    /** @param letters small Latin letters in one run */
    static Set<String> english(String letters) {
        var codes = new LinkedHashSet<String>();
        codes.add(ENGLISH.doubleMetaphone(letters));
        codes.add(ENGLISH.doubleMetaphone(letters, true));
        codes.remove("");
        return codes;
    }

    static Set<String> manyLanguages(String letters) {
        if (letters.isEmpty()) {
            return Set.of();
        }
        return new LinkedHashSet<>(Arrays.asList(MANY_LANGUAGES.encode(letters).split("\\|")));
    }

    static boolean alike(String one, String other) {
        return shares(english(one), english(other))
                || sharesBones(one, other)
                || shares(manyLanguages(one), manyLanguages(other));
    }

    private static boolean sharesBones(String one, String other) {
        var bones = Letters.bones(one);
        return bones.length() > 1 && bones.equals(Letters.bones(other));
    }

    private static boolean shares(Set<String> one, Set<String> other) {
        return one.stream().anyMatch(other::contains);
    }

    private static DoubleMetaphone english() {
        var rules = new DoubleMetaphone();
        rules.setMaxCodeLen(LONGEST_CODE);
        return rules;
    }

    private Sounds() {}
}
