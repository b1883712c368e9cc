package org.safeguardinghub.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How far addresses agree. */
final class PlaceAgreement {

    private static final Pattern NUMBERS = Pattern.compile("\\d+[a-z]?\\b");

    static Level address(Description here, Description there) {
        if (here.homes().isEmpty() || there.homes().isEmpty()) {
            return Missing.of(here.homes().isEmpty(), there.homes().isEmpty());
        }
        if (isSame(here.homes().getFirst(), there.homes().getFirst())) {
            return Level.SAME;
        }
        if (here.homes().stream().anyMatch(ours -> there.homes().stream().anyMatch(theirs -> isSame(ours, theirs)))) {
            return Level.FORMER;
        }
        boolean samePostcode = here.homes().stream()
                .anyMatch(ours -> there.homes().stream().anyMatch(theirs -> isSamePostcode(ours, theirs)));
        if (samePostcode) {
            return Level.SAME_POSTCODE;
        }
        return isOlder(there.asOf(), here.asOf()) ? Level.DIFFERENT_OLDER : Level.DIFFERENT;
    }

    /** What names a house within its postcode: its numbers, or its name where it has none. */
    static String house(Home home) {
        if (home.firstLine() == null) {
            return "";
        }
        var numbers = NUMBERS.matcher(home.firstLine().toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(ArrayList::new));
        return numbers.isEmpty() ? Letters.run(home.firstLine()) : String.join("-", List.copyOf(numbers));
    }

    static String postcode(Home home) {
        return home.postcode() == null ? "" : home.postcode().replace(" ", "").toUpperCase(Locale.ROOT);
    }

    private static boolean isSame(Home one, Home other) {
        if (one.uprn() != null && other.uprn() != null) {
            return one.uprn().equals(other.uprn());
        }
        return isSamePostcode(one, other) && !house(one).isEmpty() && house(one).equals(house(other));
    }

    private static boolean isSamePostcode(Home one, Home other) {
        return !postcode(one).isEmpty() && postcode(one).equals(postcode(other));
    }

    private static boolean isOlder(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one != null && other != null && one.isBefore(other);
    }

    private PlaceAgreement() {}
}
