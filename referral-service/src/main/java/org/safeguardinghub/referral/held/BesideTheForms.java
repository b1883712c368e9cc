package org.safeguardinghub.referral.held;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.contracts.identity.PersonId;

/**
 * What is held of a person that stands in no form: files that were attached, whether records are the same person, how the
 * record is protected, and who opened it in an emergency.
 */
public interface BesideTheForms {

    /**
     * The oldest first; of nobody who is sealed, and no match with them. That a colleague is kept out is not in it, for that
     * colleague may be who gathers it.
     *
     * @param contacts of the person, without those that name somebody sealed
     */
    List<Kept> about(AuthorityId authority, PersonId person, Set<ContactId> contacts);

    /** @param marks beside that it may name others */
    record Kept(
            String kind,
            String id,
            @Nullable ContactId contact,
            @Nullable String reference,
            Instant at,
            String from,
            List<Item.Field> fields,
            Set<Item.Mark> marks) {

        public Kept {
            fields = List.copyOf(fields);
            marks = Set.copyOf(marks);
        }
    }
}
