package org.safeguardinghub.referral.reconciliation;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom one contact names as part of a household.
 *
 * @param place in that contact's list of children or adults
 * @param cluster everybody whom people have called the same person
 */
public record Member(
        Kind kind, int place, UUID cluster, @Nullable String name, @Nullable LocalDate birth) {

    public enum Kind {
        CHILD,
        ADULT
    }

    /** As people have said; or by the same name with no other birth date. Twins differ by name. */
    boolean isThoughtTheSameAs(Member other) {
        if (kind != other.kind) {
            return false;
        }
        return cluster.equals(other.cluster) || isNamedLike(other) && !contradicts(other);
    }

    private boolean isNamedLike(Member other) {
        return name != null && other.name != null && folded(name).equals(folded(other.name));
    }

    private boolean contradicts(Member other) {
        return birth != null && other.birth != null && !birth.equals(other.birth);
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("[^\\p{L}\\p{N}]+", "")
                .toLowerCase(Locale.ROOT);
    }
}
