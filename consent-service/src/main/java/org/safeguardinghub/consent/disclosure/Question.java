package org.safeguardinghub.consent.disclosure;

import java.util.List;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;

/**
 * May this recipient have these categories about this contact, for this purpose, now?
 *
 * @param recipient an agency's or a service's id
 * @param categories codes of what is asked for, at least one
 * @param stage code of how far the case is, such as {@code RECEIVED} or {@code S47}
 */
public record Question(
        String recipient,
        ContactId contact,
        AuthorityId authority,
        List<String> categories,
        String purpose,
        String stage) {

    public Question {
        categories = categories.stream().distinct().toList();
        if (categories.isEmpty()) {
            throw new IllegalArgumentException("a question names at least one category");
        }
    }
}
