package org.safeguardinghub.consent.basis;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.safeguardinghub.consent.sharing.SharingDesk;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.kit.audit.AuditTrail;
import org.safeguardinghub.kit.caller.Caller;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where it is written down on what a sharing stands. */
@Service
@Transactional
public class BasisDesk {

    private static final int MOST = 200;

    private final SharingDesk sharing;
    private final LawfulBases bases;
    private final AuditTrail audit;
    private final InstantSource clock;

    BasisDesk(SharingDesk sharing, LawfulBases bases, AuditTrail audit, InstantSource clock) {
        this.sharing = sharing;
        this.bases = bases;
        this.audit = audit;
        this.clock = clock;
    }

    /** Empty for a contact that is not here. */
    public Optional<LawfulBasis> record(
            Caller caller, ContactId contact, String actor, AgencyId recipient, String purpose, Relied relied) {
        return sharing.find(contact, caller.authority()).map(_ -> {
            var basis = new LawfulBasis(
                    UUID.randomUUID(),
                    actor,
                    recipient,
                    purpose,
                    relied,
                    caller.subject(),
                    caller.displayName(),
                    clock.instant().truncatedTo(ChronoUnit.MICROS));
            bases.add(contact, caller.authority(), basis);
            audit.record(
                    caller,
                    "basis-recorded",
                    "contact",
                    contact.toString(),
                    Map.of("article6", relied.article6(), "condition", relied.condition()));
            return basis;
        });
    }

    /** The newest first; that they were read is written down. */
    public Optional<List<LawfulBasis>> read(Caller caller, ContactId contact) {
        return sharing.find(contact, caller.authority()).map(_ -> {
            audit.record(caller, "bases-read", "contact", contact.toString(), Map.of());
            return bases.of(contact, caller.authority(), MOST);
        });
    }
}
