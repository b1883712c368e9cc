package org.safeguardinghub.consent.overview;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.safeguardinghub.consent.disclosure.DisclosureDesk;
import org.safeguardinghub.consent.sharing.SharingDesk;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.kit.audit.AuditTrail;
import org.safeguardinghub.kit.caller.Caller;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a worker reads why a child's information was shared. Each reading is itself written down. */
@Service
@Transactional
public class ReadingDesk {

    private static final int LEDGER_LINES = 100;

    private final SharingDesk sharing;
    private final DisclosureDesk disclosures;
    private final AuditTrail audit;
    private final InstantSource clock;

    ReadingDesk(SharingDesk sharing, DisclosureDesk disclosures, AuditTrail audit, InstantSource clock) {
        this.sharing = sharing;
        this.disclosures = disclosures;
        this.audit = audit;
        this.clock = clock;
    }

    public Optional<SharingOverview> read(ContactId contact, Caller caller) {
        return sharing.find(contact, caller.authority()).map(record -> {
            audit.record(caller, "sharing-read", "contact", contact.toString(), Map.of());
            return new SharingOverview(
                    record,
                    record.agreement().standing(Set.of(), clock.instant()),
                    disclosures.latest(contact, caller.authority(), LEDGER_LINES));
        });
    }
}
