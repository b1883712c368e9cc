package org.safeguardinghub.referral.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.referral.contact.Reference;
import org.safeguardinghub.referral.incident.Lives.Known;

/**
 * Two contacts say that a child lives at different addresses: nobody visits before it is settled which (Sara Sharif,
 * domain.md 10).
 *
 * @param here what this contact says; absent where it is confidential
 */
public record AddressConflict(
        int child,
        Reference saidIn,
        By by,
        @Nullable String here,
        @Nullable String there) {

    /** By what they differ. A property number says more than a postcode. */
    public enum By {
        UPRN,
        POSTCODE
    }

    public static List<AddressConflict> between(List<Lives> here, List<Lives> elsewhere) {
        var conflicts = new ArrayList<AddressConflict>();
        for (int child : here.stream().map(Lives::child).distinct().sorted().toList()) {
            var ours = here.stream().filter(lives -> lives.child() == child).toList();
            elsewhere.stream()
                    .filter(lives -> lives.child() == child)
                    .collect(Collectors.groupingBy(lives -> lives.saidIn().value()))
                    .values()
                    .forEach(theirs -> between(child, ours, theirs).forEach(conflicts::add));
        }
        return List.copyOf(conflicts);
    }

    private static Stream<AddressConflict> between(int child, List<Lives> ours, List<Lives> theirs) {
        if (both(ours, theirs, Lives::uprn)) {
            return differ(child, By.UPRN, ours, theirs, Lives::uprn);
        }
        return both(ours, theirs, Lives::postcode)
                ? differ(child, By.POSTCODE, ours, theirs, Lives::postcode)
                : Stream.empty();
    }

    private static Stream<AddressConflict> differ(
            int child, By by, List<Lives> ours, List<Lives> theirs, Function<Lives, @Nullable Known> what) {
        var known = values(ours, what);
        var theirFirst = theirs.stream()
                .filter(lives -> what.apply(lives) != null)
                .findFirst()
                .orElseThrow();
        var ourFirst = ours.stream()
                .filter(lives -> what.apply(lives) != null)
                .findFirst()
                .orElseThrow();
        return values(theirs, what).stream().anyMatch(known::contains)
                ? Stream.empty()
                : Stream.of(new AddressConflict(
                        child, theirFirst.saidIn(), by, shown(ourFirst, what), shown(theirFirst, what)));
    }

    private static boolean both(List<Lives> ours, List<Lives> theirs, Function<Lives, @Nullable Known> what) {
        return !values(ours, what).isEmpty() && !values(theirs, what).isEmpty();
    }

    private static Set<String> values(List<Lives> addresses, Function<Lives, @Nullable Known> what) {
        return addresses.stream()
                .map(what)
                .filter(Objects::nonNull)
                .map(Known::compared)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable String shown(Lives lives, Function<Lives, @Nullable Known> what) {
        return Objects.requireNonNull(what.apply(lives)).shown();
    }
}
