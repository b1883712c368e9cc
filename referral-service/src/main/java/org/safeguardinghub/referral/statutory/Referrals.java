package org.safeguardinghub.referral.statutory;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.referral.contact.Boundary;
import org.safeguardinghub.referral.workforce.Worker;

/** Every referral of the house, seen from inside a boundary. */
public interface Referrals {

    void add(Referral referral, CaseChange change);

    Optional<KeptReferral> find(Boundary boundary, CaseReference reference);

    /** Takes the next state and writes the change, if nobody has changed the referral since. */
    boolean move(Referral next, CaseChange change);

    List<CaseChange> history(Boundary boundary, ReferralId id);

    /** Those that came from one contact, in the order of its children. */
    List<KeptReferral> ofContact(Boundary boundary, ContactId contact);

    List<KeptReferral> page(Boundary boundary, View view, Worker worker, @Nullable CaseReference after, int limit);

    /** What lists call the children; nothing of whoever is restricted or sealed. */
    Map<ReferralId, String> childNames(Boundary boundary, List<KeptReferral> listed);

    /** Who the child at this place of a contact is. */
    ChildPerson person(Boundary boundary, ContactId contact, int child);

    /**
     * What is known of the same child's referrals. Whoever asks holds the child until the end of the transaction, so
     * that two decisions at once cannot open two referrals.
     */
    Past past(Boundary boundary, ChildPerson child, LocalDate referredOn);

    /** A worker's lists. */
    enum View {
        MINE,
        UNALLOCATED,
        WITH_MANAGER,
        OPEN
    }

    /**
     * @param open the reference of an open referral of the same child
     * @param referredWithinAYear whether there was a referral in the twelve months before
     * @param plans how many child protection plans the child has had
     */
    record Past(@Nullable CaseReference open, boolean referredWithinAYear, int plans) {}
}
