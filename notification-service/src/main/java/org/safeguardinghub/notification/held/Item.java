package org.safeguardinghub.notification.held;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.safeguardinghub.contracts.identity.ContactId;

/**
 * One thing that is held about a contact.
 *
 * @param key the same whenever it is asked for again
 * @param kind {@code NOTICE} or {@code ALERT}
 * @param marks codes that a rule on giving it has to know; who was told may say who told us
 */
public record Item(
        String key,
        String kind,
        ContactId contact,
        String reference,
        Instant at,
        String from,
        List<Field> fields,
        Set<String> marks) {

    public Item {
        fields = List.copyOf(fields);
        marks = Set.copyOf(marks);
    }

    /** One answer: what it answers, and the words. */
    public record Field(String what, String text) {}
}
