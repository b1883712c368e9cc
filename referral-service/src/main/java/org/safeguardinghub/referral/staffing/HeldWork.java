package org.safeguardinghub.referral.staffing;

import java.util.Map;
import java.util.UUID;
import org.safeguardinghub.referral.contact.Boundary;

/** One kind of work that people hold. Each feature with such work brings one; all are added up. */
public interface HeldWork {

    /** Who holds how many open ones, by one query whose cost grows with open work and not with the table. */
    Map<UUID, Integer> open(Boundary boundary);
}
