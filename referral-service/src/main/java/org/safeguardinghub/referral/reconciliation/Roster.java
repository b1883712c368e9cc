package org.safeguardinghub.referral.reconciliation;

import java.util.List;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.referral.contact.Reference;

/** Who is in the household according to one contact: its children, and adults of whom it says that they live there. */
public record Roster(
        ContactId contact,
        Reference reference,
        AuthorityId authority,
        String sourceAgencyName,
        boolean isOpen,
        List<Member> members) {

    public Roster {
        members = List.copyOf(members);
    }

    /** Whom the other names and this one does not. Somebody without a name cannot be looked for. */
    public List<Member> lacks(Roster other) {
        return other.members.stream()
                .filter(member -> member.name() != null)
                .filter(member -> members.stream().noneMatch(member::isThoughtTheSameAs))
                .toList();
    }
}
