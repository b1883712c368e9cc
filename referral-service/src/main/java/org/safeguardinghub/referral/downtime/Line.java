package org.safeguardinghub.referral.downtime;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One open contact, as short as a person on the telephone needs it.
 *
 * @param rating null until somebody has rated it
 * @param children brief names of the first few
 * @param owner null while it is nobody's
 */
public record Line(
        String reference,
        int version,
        String state,
        String immediateDanger,
        @Nullable String rating,
        List<String> children,
        int childCount,
        String from,
        Instant receivedAt,
        Instant dueAt,
        @Nullable String owner) {

    public Line {
        children = List.copyOf(children);
    }
}
