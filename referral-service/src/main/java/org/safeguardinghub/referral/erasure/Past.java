package org.safeguardinghub.referral.erasure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.contracts.identity.PersonId;

/**
 * A closed contact, with what is known of all contacts that name the same people: one of them keeps the others.
 *
 * @param agency who sent it
 * @param lastClosedOn when the last of them was last touched
 * @param youngestBornOn of all children named in them; none where no date of birth was ever told
 * @param keepers what in this service keeps it
 * @param people everybody it names and whoever is the same
 * @param proposal who asked before that it is erased, and waits
 */
public record Past(
        ContactId contact,
        String reference,
        String agency,
        Instant receivedAt,
        LocalDate lastClosedOn,
        boolean wasReferred,
        boolean hadPlan,
        @Nullable LocalDate youngestBornOn,
        Set<Keeper> keepers,
        List<PersonId> people,
        @Nullable ErasureId proposal) {

    public Past {
        keepers = Set.copyOf(keepers);
        people = List.copyOf(people);
    }
}
