package org.safeguardinghub.referral.contact;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** Where a page ended: what a list is ordered by. Handed out as an opaque cursor. */
public record Position(int urgency, Instant dueAt, UUID id) {

    private static final int PARTS = 3;

    public static Position of(QueueItem item) {
        var contact = item.contact();
        return new Position(
                Urgency.of(contact),
                Deadlines.next(contact),
                contact.arrival().id().value());
    }

    public String cursor() {
        var text = urgency + "|" + dueAt + "|" + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Empty if this is no cursor of ours. */
    public static Optional<Position> read(String cursor) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\\|", -1);
            return parts.length == PARTS
                    ? Optional.of(new Position(
                            Integer.parseInt(parts[0]), Instant.parse(parts[1]), UUID.fromString(parts[2])))
                    : Optional.empty();
        } catch (IllegalArgumentException | java.time.format.DateTimeParseException notOurs) {
            return Optional.empty();
        }
    }
}
