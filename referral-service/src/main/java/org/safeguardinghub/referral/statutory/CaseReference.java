package org.safeguardinghub.referral.statutory;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** What people say on the telephone of a referral: {@code R-7KQ4-M2XP}; a contact's begins with a C. */
public record CaseReference(String value) {

    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Pattern SHAPE = Pattern.compile("R-[" + ALPHABET + "]{4}-[" + ALPHABET + "]{4}");
    private static final int HALF = 4;

    public CaseReference {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("a referral's reference looks like R-7KQ4-M2XP");
        }
    }

    static CaseReference random(RandomGenerator random) {
        return new CaseReference("R-" + half(random) + "-" + half(random));
    }

    /** What somebody typed, if it can be a reference at all. */
    public static Optional<CaseReference> typed(String text) {
        var tidy = text.strip().toUpperCase(Locale.ROOT);
        return SHAPE.matcher(tidy).matches() ? Optional.of(new CaseReference(tidy)) : Optional.empty();
    }

    private static String half(RandomGenerator random) {
        var half = new StringBuilder(HALF);
        for (int i = 0; i < HALF; i++) {
            half.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return half.toString();
    }

    @Override
    public String toString() {
        return value;
    }
}
