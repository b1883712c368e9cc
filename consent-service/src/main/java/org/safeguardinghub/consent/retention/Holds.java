package org.safeguardinghub.consent.retention;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.consent.retention.Hold.Lifting;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.PersonId;

/** Every hold there ever was. They and their liftings are added; nothing is changed or taken away. */
public interface Holds {

    void add(AuthorityId authority, Hold hold);

    /** Tells whether it still held: once lifted it is not lifted again. */
    boolean lift(AuthorityId authority, UUID hold, Lifting lifting);

    Optional<Hold> find(AuthorityId authority, UUID hold);

    /** Those that hold, over this person's records or, without one, over any; the oldest first, bounded. */
    List<Hold> holding(AuthorityId authority, @Nullable PersonId subject, int most);

    /** Those that hold no more, the last lifted first, bounded. */
    List<Hold> lifted(AuthorityId authority, int most);

    /** Whether one holds over everybody's records. */
    boolean onEverybody(AuthorityId authority);

    /** Those of these people whose own records one holds over. */
    Set<PersonId> heldAmong(AuthorityId authority, Collection<PersonId> people);
}
