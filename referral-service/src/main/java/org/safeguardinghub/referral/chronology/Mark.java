package org.safeguardinghub.referral.chronology;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.safeguardinghub.contracts.identity.ContactId;

/**
 * The place of an entry among all others, and so where the next page begins.
 *
 * @param origin the code of the source it was read from
 * @param number its number in that source and contact
 */
public record Mark(Instant at, String origin, ContactId contact, int number) implements Comparable<Mark> {

    /** As the database sorts: it compares the bytes of an id, as their hexadecimal text does. */
    private static final Comparator<Mark> ORDER = Comparator.comparing(Mark::at)
            .thenComparing(Mark::origin)
            .thenComparing(mark -> mark.contact().value().toString())
            .thenComparing(Mark::number);

    private static final int PARTS = 4;

    @Override
    public int compareTo(Mark other) {
        return ORDER.compare(this, other);
    }

    public String cursor() {
        var text = String.join("|", at.toString(), origin, contact.value().toString(), "" + number);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Empty for what this list has never given anybody. */
    public static Optional<Mark> read(String cursor) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\\|", -1);
            return parts.length != PARTS
                    ? Optional.empty()
                    : Optional.of(new Mark(
                            Instant.parse(parts[0]),
                            parts[1],
                            new ContactId(UUID.fromString(parts[2])),
                            Integer.parseInt(parts[3])));
        } catch (IllegalArgumentException | DateTimeParseException notOurs) {
            return Optional.empty();
        }
    }
}
