package org.safeguardinghub.matching;

import com.ibm.icu.text.Transliterator;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names as plain small Latin letters, whatever script and signs they were written in. */
final class Letters {

    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");
    private static final Pattern ASCII = Pattern.compile("\\p{ASCII}*");
    private static final Pattern SILENT = Pattern.compile("['’ʼ`.]");
    private static final Pattern BETWEEN = Pattern.compile("[^a-z]+");
    private static final Pattern WEAK = Pattern.compile("(?<!^)[aeiouyw]");
    private static final Pattern DOUBLED = Pattern.compile("(.)\\1+");

    /** The words of a name: "O'Neil" is one, "Smith-Jones" two. */
    static List<String> words(@Nullable String name) {
        if (name == null) {
            return List.of();
        }
        var latin = ASCII.matcher(name).matches() ? name : LATIN.transliterate(name);
        var bare = SILENT.matcher(latin.toLowerCase(Locale.ROOT)).replaceAll("");
        return Arrays.stream(BETWEEN.split(bare))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** All letters in one run, so that "Ann-Marie" and "Annmarie" are the same. */
    static String run(@Nullable String name) {
        return String.join("", words(name));
    }

    /** The first letter and the consonants: what "Muhammad" and "Mohammed" share, and scripts without vowels keep. */
    static String bones(String letters) {
        var single =
                DOUBLED.matcher(letters.replace("ph", "f").replace("ck", "k")).replaceAll("$1");
        return DOUBLED.matcher(WEAK.matcher(single).replaceAll("")).replaceAll("$1");
    }

    private Letters() {}
}
