package org.safeguardinghub.referral.erasure.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.kit.problem.Refused;
import org.safeguardinghub.referral.erasure.Erasures.Row;
import org.springframework.http.HttpStatus;

/** Where a page of what is over ended: the instant and the id, which are still there when the contact is not. */
final class Cursor {

    private static final String BETWEEN = "~";

    static String of(Row row) {
        return row.receivedAt() + BETWEEN + row.contact().value();
    }

    static @Nullable Row read(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        int middle = cursor.indexOf(BETWEEN);
        try {
            return new Row(
                    Instant.parse(cursor.substring(0, middle)),
                    new ContactId(UUID.fromString(cursor.substring(middle + 1))));
        } catch (IndexOutOfBoundsException | DateTimeException | IllegalArgumentException _) {
            throw new Refused(HttpStatus.BAD_REQUEST, "bad-cursor", "Use a cursor that this list gave you.");
        }
    }

    private Cursor() {}
}
