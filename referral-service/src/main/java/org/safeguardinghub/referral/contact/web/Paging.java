package org.safeguardinghub.referral.contact.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.referral.contact.Position;
import org.safeguardinghub.referral.contact.QueueItem;

/** Pages by what they are ordered by: one row more than asked for tells whether there is a next. */
final class Paging {

    static final String DEFAULT = "25";
    private static final int LARGEST = 100;

    static int size(int asked) {
        return Math.clamp(asked, 1, LARGEST);
    }

    static @Nullable Position after(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        return Position.read(cursor)
                .orElseThrow(() -> Faults.badRequest("bad-cursor", "Use a cursor that this list gave you."));
    }

    static @Nullable String next(List<QueueItem> found, int size) {
        return found.size() > size ? Position.of(found.get(size - 1)).cursor() : null;
    }

    private Paging() {}
}
