package org.safeguardinghub.consent.sharing;

import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.safeguardinghub.contracts.Topics;
import org.safeguardinghub.contracts.consent.ConsentEvent.SharingRecordOpened;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.contracts.referral.ReferralEvent.ContactAmended;
import org.safeguardinghub.contracts.referral.ReferralEvent.ContactReceived;
import org.safeguardinghub.kit.audit.AuditTrail;
import org.safeguardinghub.kit.outbox.Outbox;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the sharing of a contact is written down. */
@Service
@Transactional
public class SharingDesk {

    private final SharingRecords records;
    private final LegalBases legalBases;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final InstantSource clock;

    SharingDesk(SharingRecords records, LegalBases legalBases, Outbox outbox, AuditTrail audit, InstantSource clock) {
        this.records = records;
        this.legalBases = legalBases;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Opens the sharing record of a contact, once: hearing of it again changes and publishes nothing. */
    public void open(ContactReceived received) {
        var record = SharingRecord.open(received, legalBases, clock.instant());
        if (!records.add(record, received.reference())) {
            return;
        }
        outbox.add(Topics.CONSENT, opened(record));
        audit.recordByService(
                record.authority(),
                "sharing-record-opened",
                "contact",
                record.contact().toString(),
                Map.of("sharingRecord", record.id().value().toString()));
    }

    /** A sender says something else about whether the family knows, or asks not to be named. */
    public void amended(ContactAmended amended) {
        if (Boolean.TRUE.equals(amended.anonymityRequested())
                && records.anonymityAsked(amended.contactId(), amended.authority(), clock.instant())) {
            audit(amended, "anonymity-requested");
        }
        var said = amended.familyInformed();
        if (said == null) {
            return;
        }
        var word = new FamilyWord(said, clock.instant());
        records.familySaid(amended.contactId(), amended.authority(), amended.telling(), word);
        audit(amended, "family-informed-stated-again");
    }

    private void audit(ContactAmended amended, String action) {
        audit.recordByService(
                amended.authority(), action, "contact", amended.contactId().toString(), Map.of());
    }

    @Transactional(readOnly = true)
    public Optional<SharingRecord> find(ContactId contact, AuthorityId authority) {
        return records.find(contact, authority);
    }

    @Transactional(readOnly = true)
    public Map<ContactId, String> references(Collection<ContactId> contacts, AuthorityId authority) {
        return records.references(contacts, authority);
    }

    private SharingRecordOpened opened(SharingRecord record) {
        return new SharingRecordOpened(
                record.contact(),
                record.authority(),
                record.id().value(),
                record.bases().stream().map(StatedBasis::code).toList(),
                record.restrictions().stream().map(Restriction::name).sorted().toList(),
                record.openedAt());
    }
}
