package org.safeguardinghub.referral.restriction;

import java.time.Instant;
import java.util.List;
import org.safeguardinghub.contracts.identity.ContactId;

/** Tells the house of restrictions, in the same transaction: each service keeps what it needs of them (ADR 0044). */
public interface RestrictionNews {

    /** It is in force and reaches these contacts; told again when it reaches others. */
    void stands(Restriction restriction, List<ContactId> reach, Instant at);

    void confirmed(Restriction restriction, Instant at);

    void lifted(Restriction restriction, Instant at);
}
