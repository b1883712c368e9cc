package org.safeguardinghub.referral.downtime;

import java.util.List;
import java.util.Optional;
import org.safeguardinghub.contracts.identity.AuthorityId;

/** The last pack of each authority. */
public interface Packs {

    Optional<Pack> last(AuthorityId authority);

    /** Takes the place of the one before. */
    void keep(Pack pack);

    /** Every authority in which somebody works. */
    List<AuthorityId> authorities();
}
