package org.safeguardinghub.referral.chronology;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was said or done.
 *
 * @param reference of the contact it belongs to
 * @param kind stable code of what it was, such as {@code RATED}
 * @param teller who said or did it
 * @param why in their words, where they gave any
 */
public record Entry(
        Mark mark,
        String reference,
        String kind,
        Teller teller,
        @Nullable String why,
        List<Difference> differences) {

    public Entry {
        differences = List.copyOf(differences);
    }

    Entry toldBy(Teller known) {
        return new Entry(mark, reference, kind, known, why, differences);
    }
}
