package org.safeguardinghub.referral.restriction;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.referral.form.Address;

/**
 * Knows confidential addresses wherever they stand: as an address, or in anybody's words. Seven reprimands of the
 * Information Commissioner tell why screens alone are not enough (domain.md 10).
 *
 * <p>It finds an address by its postcode, its property number and its lines. The name of a street or a town alone says
 * nothing and stays. What is written otherwise than on any form, such as "behind the chemist's", it cannot know.
 */
public final class AddressMask {

    /** What stands in words instead. */
    public static final String WITHHELD = "[confidential address]";

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}'’]+");
    private static final Pattern DIGIT = Pattern.compile("\\p{N}");
    private static final int FEWEST_WORDS = 2;

    private final Set<String> doors;
    private final Pattern words;

    private AddressMask(Set<String> doors, Pattern words) {
        this.doors = doors;
        this.words = words;
    }

    /** @param hidden addresses that may not be shown */
    public static AddressMask of(Collection<Address> hidden) {
        var doors = hidden.stream().flatMap(AddressMask::doors).collect(Collectors.toUnmodifiableSet());
        var patterns = hidden.stream()
                .flatMap(AddressMask::patterns)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .collect(Collectors.joining("|"));
        return new AddressMask(
                doors,
                Pattern.compile(
                        "(?<![\\p{L}\\p{N}])(?:" + patterns + ")(?![\\p{L}\\p{N}])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    public boolean isEmpty() {
        return doors.isEmpty();
    }

    /** Whether this is one of them. */
    public boolean hides(List<String> lines, @Nullable String postcode, @Nullable String uprn) {
        return Stream.of(
                        Stream.ofNullable(postcode),
                        Stream.ofNullable(uprn),
                        lines.stream().limit(1))
                .flatMap(each -> each)
                .map(AddressMask::folded)
                .anyMatch(doors::contains);
    }

    /** Words without them. */
    public String said(String text) {
        return isEmpty() ? text : words.matcher(text).replaceAll(WITHHELD);
    }

    private static Stream<String> doors(Address address) {
        return Stream.concat(codes(address), address.lines().stream().limit(1))
                .map(AddressMask::folded)
                .filter(door -> !door.isEmpty());
    }

    private static Stream<String> codes(Address address) {
        return Stream.concat(
                address.postcode() == null
                        ? Stream.empty()
                        : Stream.of(address.postcode().value()),
                address.uprn() == null
                        ? Stream.empty()
                        : Stream.of(address.uprn().value()));
    }

    private static Stream<String> patterns(Address address) {
        var lines = address.lines();
        var whole = String.join(" ", lines);
        return Stream.of(
                        codes(address).map(AddressMask::spaced),
                        Stream.of(whole).filter(line -> tells(line, true)).map(AddressMask::inWords),
                        IntStream.range(0, lines.size())
                                .filter(place -> tells(lines.get(place), place == 0))
                                .mapToObj(place -> inWords(lines.get(place))))
                .flatMap(each -> each);
    }

    /** A line that names a door: the first one, or one with a number in it. */
    private static boolean tells(String line, boolean isFirst) {
        long words = WORD.matcher(line).results().count();
        return words >= FEWEST_WORDS && (isFirst || DIGIT.matcher(line).find());
    }

    /** However it is spaced: "SE13 0ZZ" and "se130zz". */
    private static String spaced(String code) {
        return folded(code)
                .codePoints()
                .mapToObj(each -> Pattern.quote(Character.toString(each)))
                .collect(Collectors.joining("\\s*"));
    }

    private static String inWords(String line) {
        return WORD.matcher(line)
                .results()
                .map(word -> Pattern.quote(word.group()))
                .collect(Collectors.joining("[\\s,.]+"));
    }

    private static String folded(String text) {
        return text.replaceAll("[\\s,.]+", "").toUpperCase(Locale.ROOT);
    }
}
