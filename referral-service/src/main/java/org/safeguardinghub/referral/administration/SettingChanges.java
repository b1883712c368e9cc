package org.safeguardinghub.referral.administration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.referral.workforce.Worker;

/** Every change of a setting that was ever proposed, and what became of it. */
public interface SettingChanges {

    /** Newest first. Whoever is going to change one asks for it held until the end of the transaction. */
    List<Kept> held(AuthorityId authority, String kind);

    List<Kept> all(AuthorityId authority, String kind);

    Optional<Kept> find(AuthorityId authority, UUID id);

    void add(SettingChange.Proposed proposed);

    /** @return false if somebody has changed it since */
    boolean move(Kept before, SettingChange next, Worker by, Instant at);

    record Kept(SettingChange change, int version) {}
}
