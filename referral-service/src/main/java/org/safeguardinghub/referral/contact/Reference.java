package org.safeguardinghub.referral.contact;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * What people say on the telephone: {@code C-7KQ4-M2XP}. Random, so that it tells nothing; without letters and digits
 * that are mistaken for each other (Crockford's alphabet, without 0 and 1).
 */
public record Reference(String value) {

    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Pattern SHAPE = Pattern.compile("C-[" + ALPHABET + "]{4}-[" + ALPHABET + "]{4}");
    private static final int HALF = 4;

    public Reference {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("a reference looks like C-7KQ4-M2XP");
        }
    }

    static Reference random(RandomGenerator random) {
        return new Reference("C-" + half(random) + "-" + half(random));
    }

    /** What somebody typed, if it can be a reference at all. */
    public static Optional<Reference> typed(String text) {
        var tidy = text.strip().toUpperCase(Locale.ROOT);
        return SHAPE.matcher(tidy).matches() ? Optional.of(new Reference(tidy)) : Optional.empty();
    }

    /**
     * What somebody typed who asks for a contact.
     *
     * @throws NotMoved as for a contact that does not exist, when it can be no reference
     */
    public static Reference asked(String text) {
        return typed(text).orElseThrow(NotMoved::unknown);
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
