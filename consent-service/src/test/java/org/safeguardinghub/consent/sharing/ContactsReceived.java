package org.safeguardinghub.consent.sharing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.contracts.referral.ReferralEvent.ContactReceived;
import org.safeguardinghub.contracts.referral.ReferralEvent.FamilyInformed;
import org.safeguardinghub.contracts.referral.ReferralEvent.ImmediateDanger;

/** Makes contacts for tests: from a school whose family knows, unless said otherwise. */
public final class ContactsReceived {

    private UUID id = UUID.randomUUID();
    private String authority = "lewisham";
    private String sourceCode = "2A";
    private FamilyInformed familyInformed = FamilyInformed.YES;
    private List<String> bases = List.of("ART6_1_E");
    private String agreement = "NOT_ASKED";
    private boolean anonymityRequested;
    private Instant at = Instant.parse("2026-11-23T09:00:00Z");

    public static ContactsReceived aContact() {
        return new ContactsReceived();
    }

    public ContactsReceived id(UUID id) {
        this.id = id;
        return this;
    }

    public ContactsReceived in(String authority) {
        this.authority = authority;
        return this;
    }

    public ContactsReceived toldBy(String sourceCode) {
        this.sourceCode = sourceCode;
        return this;
    }

    public ContactsReceived familyInformed(FamilyInformed familyInformed) {
        this.familyInformed = familyInformed;
        return this;
    }

    public ContactsReceived stating(String... bases) {
        this.bases = List.of(bases);
        return this;
    }

    public ContactsReceived agreement(String agreement) {
        this.agreement = agreement;
        return this;
    }

    public ContactsReceived anonymityRequested() {
        this.anonymityRequested = true;
        return this;
    }

    public ContactsReceived at(Instant at) {
        this.at = at;
        return this;
    }

    public ContactReceived build() {
        return new ContactReceived(
                new ContactId(id),
                "C-7KQ4-M2XP",
                new AuthorityId(authority),
                new AgencyId("fernbank-primary"),
                sourceCode,
                1,
                ImmediateDanger.DENIED,
                familyInformed,
                bases,
                List.of(),
                at,
                agreement,
                anonymityRequested);
    }
}
