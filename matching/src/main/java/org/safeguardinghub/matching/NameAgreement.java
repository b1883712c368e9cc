package org.safeguardinghub.matching;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How far names agree: present names first, then all the others that somebody has or had. */
final class NameAgreement {

    static Level given(Description here, Description there) {
        return level(here, there, NameAgreement::presentGiven, NameAgreement::presentFamily, NameAgreement::anyGiven);
    }

    static Level family(Description here, Description there) {
        return level(here, there, NameAgreement::presentFamily, NameAgreement::presentGiven, NameAgreement::anyFamily);
    }

    private static Level level(
            Description here,
            Description there,
            Function<Description, List<String>> part,
            Function<Description, List<String>> otherPart,
            Function<Description, Set<String>> any) {
        var ours = part.apply(here);
        var theirs = part.apply(there);
        if (ours.isEmpty() || theirs.isEmpty()) {
            return Missing.of(ours.isEmpty(), theirs.isEmpty());
        }
        var one = String.join("", ours);
        var other = String.join("", theirs);
        if (one.equals(other)) {
            return Level.SAME;
        }
        if (isSwapped(one, other, run(otherPart.apply(here)), run(otherPart.apply(there)))) {
            return Level.SWAPPED;
        }
        if (any.apply(here).stream().anyMatch(any.apply(there)::contains)) {
            return Level.OTHER_NAME;
        }
        return ours.stream().anyMatch(theirs::contains) ? Level.PART : spelling(one, other);
    }

    private static Level spelling(String one, String other) {
        if (Spelling.isNear(one, other)) {
            return Spelling.lettersApart(one, other) == 1 ? Level.ONE_LETTER : Level.NEARLY;
        }
        return Sounds.alike(one, other) ? Level.SOUNDS_ALIKE : Level.DIFFERENT;
    }

    private static boolean isSwapped(String one, String other, String ourOtherPart, String theirOtherPart) {
        return one.equals(theirOtherPart) && (ourOtherPart.isEmpty() || ourOtherPart.equals(other))
                || other.equals(ourOtherPart) && theirOtherPart.isEmpty();
    }

    private static List<String> presentGiven(Description of) {
        var name = present(of);
        if (name == null) {
            return List.of();
        }
        return Letters.words(name.given() == null ? name.knownAs() : name.given());
    }

    private static List<String> presentFamily(Description of) {
        var name = present(of);
        return name == null ? List.of() : Letters.words(name.family());
    }

    private static @Nullable Name present(Description of) {
        return of.names().isEmpty() ? null : of.names().getFirst();
    }

    static Set<String> anyGiven(Description of) {
        var all = new LinkedHashSet<String>();
        of.names().forEach(name -> {
            all.add(Letters.run(name.given()));
            all.add(Letters.run(name.knownAs()));
        });
        all.remove("");
        return all;
    }

    static Set<String> anyFamily(Description of) {
        var all = new LinkedHashSet<String>();
        of.names().forEach(name -> all.add(Letters.run(name.family())));
        all.remove("");
        return all;
    }

    private static String run(List<String> words) {
        return String.join("", words);
    }

    private NameAgreement() {}
}
