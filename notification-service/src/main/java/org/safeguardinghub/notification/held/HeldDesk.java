package org.safeguardinghub.notification.held;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.kit.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where all that is held about contacts is handed over. That it was is written down for each. */
@Service
@Transactional
public class HeldDesk {

    private static final int MOST = 10_000;

    private final HeldItems items;
    private final AuditTrail audit;

    HeldDesk(HeldItems items, AuditTrail audit) {
        this.items = items;
        this.audit = audit;
    }

    /** @param isWhole not, where there is more than can be handed over at once */
    public record Held(boolean isWhole, List<Item> items) {

        public Held {
            items = List.copyOf(items);
        }
    }

    public Held about(AuthorityId authority, Set<ContactId> contacts) {
        contacts.forEach(contact -> audit.recordByService(
                authority, "held-about-contact-handed-over", "contact", contact.toString(), Map.of()));
        var found = items.about(authority, contacts, MOST);
        return new Held(found.size() < MOST, found);
    }
}
