package org.safeguardinghub.matching;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Under which keys a person is looked up on purpose: each word of a name, each two of them, the date of birth, and that
 * date with each word, since in a large place many are born on one day.
 */
public final class SearchKeys {

    private static final int MOST_WORDS = 6;

    public static Set<Long> of(Description description) {
        var keys = new LinkedHashSet<Long>();
        var words = words(description);
        words.forEach(word -> keys.add(word(word)));
        for (int i = 0; i < words.size(); i++) {
            for (int j = i + 1; j < words.size(); j++) {
                keys.add(pair(words.get(i), words.get(j)));
            }
        }
        if (description.birth() != null) {
            var date = description.birth().date();
            keys.add(birth(date));
            words.forEach(word -> keys.add(birth(date, word)));
        }
        return keys;
    }

    /** The one key under which all that is asked for is found, and perhaps more that {@link #fits} sorts out. */
    public static @Nullable Long ofQuestion(String names, @Nullable LocalDate birth) {
        var words = bones(Letters.words(names));
        if (birth != null) {
            return words.isEmpty() ? birth(birth) : birth(birth, words.getFirst());
        }
        if (words.isEmpty()) {
            return null;
        }
        return words.size() == 1 ? word(words.getFirst()) : pair(words.get(0), words.get(1));
    }

    /** Whether a person found under the key has all the names that were asked for. */
    public static boolean fits(String names, Description description) {
        return words(description).containsAll(bones(Letters.words(names)));
    }

    private static List<String> words(Description description) {
        return bones(description.names().stream()
                        .flatMap(name -> Stream.of(name.given(), name.family(), name.knownAs()))
                        .flatMap(part -> Letters.words(part).stream())
                        .toList())
                .stream()
                .limit(MOST_WORDS)
                .toList();
    }

    private static List<String> bones(List<String> words) {
        return words.stream().map(Letters::bones).distinct().toList();
    }

    private static long word(String word) {
        return BlockingKeys.digest("word|" + word);
    }

    private static long pair(String one, String other) {
        return BlockingKeys.digest("pair|" + (one.compareTo(other) < 0 ? one + " " + other : other + " " + one));
    }

    private static long birth(LocalDate date) {
        return BlockingKeys.digest("born|" + date);
    }

    private static long birth(LocalDate date, String word) {
        return BlockingKeys.digest("born|" + date + "|" + word);
    }

    private SearchKeys() {}
}
