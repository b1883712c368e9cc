package org.safeguardinghub.referral.enquiry.web;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.kit.problem.Refused;
import org.safeguardinghub.referral.enquiry.RequestId;
import org.safeguardinghub.referral.enquiry.Requests.KeptRequest;
import org.safeguardinghub.referral.enquiry.Requests.Place;
import org.springframework.http.HttpStatus;

/** Pages of requests: one row more than asked for tells whether there is a next. */
final class Turns {

    static final String DEFAULT = "25";
    private static final int LARGEST = 100;
    private static final int PARTS = 3;

    static int size(int asked) {
        return Math.clamp(asked, 1, LARGEST);
    }

    static @Nullable Place after(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        try {
            var parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\\|", -1);
            if (parts.length == PARTS) {
                return new Place(
                        Boolean.parseBoolean(parts[0]),
                        Instant.parse(parts[1]),
                        new RequestId(UUID.fromString(parts[2])));
            }
        } catch (IllegalArgumentException | DateTimeException notOurs) {
            throw badCursor();
        }
        throw badCursor();
    }

    static @Nullable String next(List<KeptRequest> found, int size) {
        if (found.size() <= size) {
            return null;
        }
        var last = found.get(size - 1).request();
        var ask = last.exchange().ask();
        var text = !last.isOutstanding() + "|" + ask.due().at() + "|" + ask.id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Refused badCursor() {
        return new Refused(HttpStatus.BAD_REQUEST, "bad-cursor", "Use a cursor that this list gave you.");
    }

    private Turns() {}
}
