package org.safeguardinghub.referral.form;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.safeguardinghub.kit.body.WrongValue;

/**
 * A unique pupil number: check letter, local authority, school, year and serial, thirteen characters. A letter at the
 * end makes it temporary (DfE UPN guide; domain.md 2).
 */
public record Upn(String value) {

    private static final String LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";
    private static final Pattern SHAPE = Pattern.compile("[A-Z][0-9]{11}[0-9A-HJ-NP-RT-Z]");

    /** Local authority codes as the CIN validator lists them, with 942 and 943 of the Cumbria split of 2023. */
    private static final Set<Integer> AUTHORITIES =
            expand("001-005,201-213,301-320,330-336,340-344,350-359,370-373,380-384,390-394,420,660-681,"
                    + "701-708,800-803,805-808,810-813,815,816,820-823,825,826,830,831,835-839,840,841,845,846,"
                    + "850-852,855-857,860,861,865-896,908,909,916,919,921,925,926,928,929,931,933,935-938,940,"
                    + "941,942,943");

    public Upn {
        value = value.strip().toUpperCase(Locale.ROOT);
        WrongValue.unless(
                SHAPE.matcher(value).matches(),
                "upn-shape",
                "A unique pupil number is a letter, 11 digits, and a digit or letter.");
        WrongValue.unless(
                checkLetter(value) == value.charAt(0),
                "upn-check-letter",
                "The check letter of this pupil number does not fit: a character is wrong.");
    }

    public boolean isTemporary() {
        return Character.isLetter(last(value));
    }

    /** Unknown codes are worth a second look, no more: authorities are created and abolished. */
    public boolean isOfAKnownAuthority() {
        return AUTHORITIES.contains(Integer.parseInt(value.substring(1, 4)));
    }

    private static char checkLetter(String value) {
        int sum = 0;
        for (int i = 1; i < value.length(); i++) {
            char each = value.charAt(i);
            sum += (i + 1) * (Character.isDigit(each) ? digit(each) : LETTERS.indexOf(each));
        }
        return LETTERS.charAt(sum % LETTERS.length());
    }

    private static Set<Integer> expand(String ranges) {
        return Stream.of(ranges.split(","))
                .map(range -> range.split("-"))
                .flatMap(ends -> IntStream.rangeClosed(
                                Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]))
                        .boxed())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static char last(String value) {
        return value.charAt(value.length() - 1);
    }

    private static int digit(char character) {
        return Character.digit(character, 10);
    }
}
