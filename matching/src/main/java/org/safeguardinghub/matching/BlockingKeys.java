package org.safeguardinghub.matching;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.safeguardinghub.matching.Description.Mother;

/**
 * Under which keys a description is found again. Two descriptions are compared only if they share a key, so each way in
 * which records of one person differ in practice has keys that survive it: a misheard name, a swapped day, a move.
 *
 * <p>A key is the beginning of a digest, so that an index of keys holds no names.
 */
public final class BlockingKeys {

    private static final int MOST = 80;
    private static final int MOST_SOUNDS = 4;
    private static final int DAYS_EITHER_WAY = 14;

    private final Set<String> keys = new LinkedHashSet<>();
    private final Set<String> givens;
    private final Set<String> families;

    public static Set<Long> of(Description description) {
        var made = new BlockingKeys(description);
        made.fill(description);
        return made.keys.stream()
                .limit(MOST)
                .map(BlockingKeys::digest)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private BlockingKeys(Description description) {
        givens = words(NameAgreement.anyGiven(description), description, true);
        families = words(NameAgreement.anyFamily(description), description, false);
    }

    private void fill(Description description) {
        numbers(description.numbers());
        homes(description.homes());
        if (description.birth() != null) {
            birth(description.birth());
        }
        expected(description);
        names();
    }

    private void numbers(List<Number> numbers) {
        numbers.forEach(number -> add("number", number.numbering().name(), number.value()));
    }

    private void homes(List<Home> homes) {
        homes.forEach(home -> {
            if (home.uprn() != null) {
                addWithEachGiven("uprn", home.uprn());
            }
            if (!PlaceAgreement.postcode(home).isEmpty()) {
                addWithEachGiven("house", PlaceAgreement.postcode(home) + " " + PlaceAgreement.house(home));
            }
        });
    }

    /** A household, and in case it has more members than are looked at, each of them. */
    private void addWithEachGiven(String kind, String place) {
        add(kind, place);
        bones(givens).forEach(given -> add(kind + "+given", place, given));
    }

    private void birth(Birth birth) {
        var date = birth.date();
        if (birth.isToTheDay()) {
            sounds(families).forEach(sound -> add("birth+name", date.toString(), sound));
            sounds(givens).forEach(sound -> add("birth+name", date.toString(), sound));
            var either = BirthAgreement.dayAndMonthSwapped(date)
                    .filter(swapped -> swapped.isBefore(date))
                    .orElse(date);
            eachFullName(name -> add("day-month+name", either.toString(), name));
            eachFullName(name -> add("day+year+name", date.getDayOfMonth() + " " + date.getYear(), name));
            eachFullName(name -> add("day+month+name", date.getDayOfMonth() + " " + date.getMonthValue(), name));
        }
        eachFullName(name -> add("month+name", YearMonth.from(date).toString(), name));
        eachFullName(name -> add("year+name", String.valueOf(date.getYear()), name));
    }

    /** A child before and after birth is found by the mother. */
    private void expected(Description description) {
        var mother = description.mother();
        var around = description.expected() != null || description.birth() == null
                ? description.expected()
                : description.birth().date();
        if (mother == null || around == null) {
            return;
        }
        Stream.of(around.minusDays(DAYS_EITHER_WAY), around.plusDays(DAYS_EITHER_WAY))
                .map(YearMonth::from)
                .distinct()
                .forEach(month -> mother(mother, month));
    }

    private void mother(Mother mother, YearMonth month) {
        if (mother.name() != null) {
            add(
                    "mother",
                    month.toString(),
                    Letters.bones(Letters.run(mother.name().given())) + " "
                            + Letters.bones(Letters.run(mother.name().family())));
        }
        LocalDate born = mother.birth();
        if (born != null) {
            add("mother-born", month.toString(), born.toString());
        }
    }

    private void names() {
        eachFullName(name -> add("name", name));
    }

    /** Given and family name in alphabetical order, so that swapping them changes nothing. */
    private void eachFullName(Consumer<String> found) {
        for (var given : bones(givens)) {
            for (var family : bones(families)) {
                found.accept(given.compareTo(family) < 0 ? given + " " + family : family + " " + given);
            }
        }
    }

    private void add(String kind, String... parts) {
        keys.add(kind + "|" + String.join("|", parts));
    }

    private static Set<String> bones(Set<String> names) {
        return names.stream().map(Letters::bones).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Given and family names sound under one roof, so that a swapped pair meets. */
    private static Set<String> sounds(Set<String> names) {
        return names.stream()
                .flatMap(name -> Stream.concat(
                        Stream.concat(Stream.of(Letters.bones(name)), Sounds.english(name).stream()),
                        Sounds.manyLanguages(name).stream().limit(MOST_SOUNDS)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Each name whole, and each word of it, so that half of a double-barrelled name is enough. */
    private static Set<String> words(Set<String> whole, Description description, boolean isGiven) {
        var all = new LinkedHashSet<>(whole);
        description.names().forEach(name -> {
            var words = Letters.words(isGiven ? name.given() : name.family());
            if (words.size() > 1) {
                all.addAll(isGiven ? words.subList(0, 1) : words);
            }
        });
        return all;
    }

    static long digest(String key) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
