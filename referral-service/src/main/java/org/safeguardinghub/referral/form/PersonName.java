package org.safeguardinghub.referral.form;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.kit.body.WrongValue;

/** What a person is called, exactly as it was written: any script, apostrophe or sign. At least one part is there. */
public record PersonName(
        @Nullable String given,
        @Nullable String middle,
        @Nullable String family,
        @Nullable String knownAs) {

    public PersonName {
        if (given == null && middle == null && family == null && knownAs == null) {
            throw new WrongValue("empty-name", "A name has at least one part.");
        }
    }

    /** A name without middle names. */
    public PersonName(@Nullable String given, @Nullable String family, @Nullable String knownAs) {
        this(given, null, family, knownAs);
    }

    public String full() {
        var formal = Stream.of(given, middle, family).filter(Objects::nonNull).collect(Collectors.joining(" "));
        return formal.isEmpty() ? Objects.requireNonNull(knownAs) : formal;
    }

    /** Enough for a list that others may glance at: "Amara T". */
    public String brief() {
        var first = given != null ? given : knownAs;
        if (first == null) {
            return full();
        }
        return family == null ? first : first + " " + family.substring(0, family.offsetByCodePoints(0, 1));
    }
}
