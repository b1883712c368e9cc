package org.safeguardinghub.consent.sharing;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.safeguardinghub.consent.agreement.AgreementHistory;
import org.safeguardinghub.consent.agreement.AgreementToService;
import org.safeguardinghub.consent.agreement.Stated;
import org.safeguardinghub.consent.datafile.EnglishTime;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.contracts.referral.ReferralEvent.ContactReceived;
import org.safeguardinghub.contracts.referral.ReferralEvent.FamilyInformed;

/** On what basis a contact was shared with us, what the family knows, and what is restricted from the start. */
public record SharingRecord(
        SharingRecordId id,
        ContactId contact,
        AuthorityId authority,
        AgencyId sender,
        List<StatedBasis> bases,
        AgreementHistory agreement,
        FamilyInformed familyInformed,
        Set<Restriction> restrictions,
        Instant receivedAt,
        Instant openedAt) {

    public SharingRecord {
        bases = List.copyOf(bases);
        restrictions = Set.copyOf(restrictions);
    }

    /** What the sender stated, read against the law as it stood on the day we received it. */
    public static List<StatedBasis> read(List<String> codes, LegalBases legalBases, Instant receivedAt) {
        var day = receivedAt.atZone(EnglishTime.ZONE).toLocalDate();
        return codes.stream()
                .distinct()
                .map(code -> legalBases.stated(code, day))
                .toList();
    }

    /** @param now when we heard of it; the bases are read as they stood when the contact was received */
    static SharingRecord open(ContactReceived received, LegalBases legalBases, Instant now) {
        return new SharingRecord(
                SharingRecordId.next(),
                received.contactId(),
                received.authority(),
                received.sourceAgency(),
                read(received.statedBases(), legalBases, received.occurredAt()),
                AgreementHistory.stated(new Stated(
                        1, AgreementToService.stated(received.agreementToService()), received.occurredAt(), now)),
                received.familyInformed(),
                Restriction.fromTheStart(received.familyInformed(), received.senderRole()),
                received.occurredAt(),
                now);
    }

    /** As it was known at an instant; the bases and restrictions were there from the start. */
    public SharingRecord knownAt(Instant at) {
        return new SharingRecord(
                id,
                contact,
                authority,
                sender,
                bases,
                agreement.knownAt(at),
                familyInformed,
                restrictions,
                receivedAt,
                openedAt);
    }

    public boolean isRestricted(Set<Restriction> any) {
        return restrictions.stream().anyMatch(any::contains);
    }
}
