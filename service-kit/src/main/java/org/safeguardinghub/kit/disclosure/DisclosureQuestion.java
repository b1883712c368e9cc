package org.safeguardinghub.kit.disclosure;

import java.util.List;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;

/**
 * May this recipient have these categories about this contact, for this purpose, now?
 *
 * @param recipient an agency's or a service's id
 * @param stage how far the case is, such as {@code RECEIVED}
 */
public record DisclosureQuestion(
        String recipient,
        ContactId subjectContactId,
        AuthorityId authority,
        List<String> categories,
        String purpose,
        String stage) {

    public DisclosureQuestion {
        categories = List.copyOf(categories);
    }
}
