package org.safeguardinghub.consent.arrangement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.contracts.identity.AuthorityId;

/** The register of sharing agreements. They and what became of them are added; none is changed or taken away. */
public interface Arrangements {

    /** Tells whether it is new; what stands under the same agency and reference stays as it is. */
    boolean add(AuthorityId authority, Arrangement arrangement);

    /** Tells whether it was the next step: not, if somebody was faster. */
    boolean add(Arrangement seen, Step step);

    Optional<Arrangement> find(AuthorityId authority, ArrangementId id);

    Optional<Arrangement> find(AuthorityId authority, AgencyId agency, String reference);

    /** One indexed statement: every disclosure asks. */
    Partnership with(AuthorityId authority, AgencyId agency);

    /** By agency, the latest first, bounded. */
    List<Arrangement> list(AuthorityId authority, Asked asked);

    /**
     * Which ones somebody wants to see.
     *
     * @param agency of one agency only
     * @param reviewBy only what somebody has to look at by that day
     * @param most how many at most
     */
    record Asked(@Nullable AgencyId agency, @Nullable LocalDate reviewBy, int most) {}
}
