package org.safeguardinghub.consent.sharing;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.consent.agreement.AgreementHistory;
import org.safeguardinghub.consent.agreement.AgreementToService;
import org.safeguardinghub.consent.agreement.Stated;
import org.safeguardinghub.consent.datafile.EnglishTime;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.contracts.referral.ReferralEvent.ContactReceived;
import org.safeguardinghub.contracts.referral.ReferralEvent.FamilyInformed;

/**
 * On what basis a contact was shared with us, what the family knows, and what is restricted.
 *
 * @param familyWords whether the family knows, as the sender said it first, and whenever they said it again
 * @param lasting restrictions that follow from who told us
 * @param anonymousSince when we first heard that they ask not to be named; no later word of theirs takes it away: they are
 *     asked. Absent where they do not
 */
public record SharingRecord(
        SharingRecordId id,
        ContactId contact,
        AuthorityId authority,
        AgencyId sender,
        List<StatedBasis> bases,
        AgreementHistory agreement,
        List<FamilyWord> familyWords,
        Set<Restriction> lasting,
        @Nullable Instant anonymousSince,
        Instant receivedAt,
        Instant openedAt) {

    public SharingRecord {
        bases = List.copyOf(bases);
        familyWords = List.copyOf(familyWords);
        lasting = Set.copyOf(lasting);
    }

    /** What the sender said last. */
    public FamilyInformed familyInformed() {
        return familyWords.getLast().said();
    }

    public Set<Restriction> restrictions() {
        var asked = anonymousSince == null ? Stream.<Restriction>of() : Stream.of(Restriction.ANONYMITY_REQUESTED);
        return Stream.of(lasting.stream(), Restriction.ofFamily(familyWords).stream(), asked)
                .flatMap(each -> each)
                .collect(Collectors.toUnmodifiableSet());
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
                List.of(new FamilyWord(received.familyInformed(), now)),
                Restriction.ofSource(received.senderRole()),
                Boolean.TRUE.equals(received.anonymityRequested()) ? now : null,
                received.occurredAt(),
                now);
    }

    /** As it was known at an instant; the bases were there from the start, and so was the sender's first word. */
    public SharingRecord knownAt(Instant at) {
        return new SharingRecord(
                id,
                contact,
                authority,
                sender,
                bases,
                agreement.knownAt(at),
                familyWords.stream()
                        .filter(word -> word == familyWords.getFirst()
                                || !word.heardAt().isAfter(at))
                        .toList(),
                lasting,
                anonymousSince == null || anonymousSince.isAfter(at) && anonymousSince.isAfter(openedAt)
                        ? null
                        : anonymousSince,
                receivedAt,
                openedAt);
    }

    public boolean isRestricted(Set<Restriction> any) {
        return restrictions().stream().anyMatch(any::contains);
    }
}
