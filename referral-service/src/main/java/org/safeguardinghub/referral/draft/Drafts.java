package org.safeguardinghub.referral.draft;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.safeguardinghub.kit.caller.Caller;

/** Every draft, seen by its owner, and by colleagues of the owner's agency where it is shared. */
public interface Drafts {

    void add(Caller owner, DraftForm draft);

    Optional<DraftForm> find(Caller caller, DraftId id);

    /** Last touched first, at most so many. */
    List<DraftForm> list(Caller caller, int limit);

    /** @return false when somebody has saved it since */
    boolean save(Caller caller, DraftForm next);

    void remove(Caller owner, DraftId id);

    /** Removes, of every agency, what was last touched before then. */
    void removeUntouchedSince(Instant then);
}
