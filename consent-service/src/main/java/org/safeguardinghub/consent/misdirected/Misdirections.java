package org.safeguardinghub.consent.misdirected;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;

/** Every misdirected disclosure. They and what was done about them are added; nothing is changed or taken away. */
public interface Misdirections {

    /** Empty where the same recipient had something of the same contact at the same instant before. */
    boolean add(AuthorityId authority, CaseFile file);

    /** Finds what stands where one could not be added. */
    Optional<Misdirection> same(AuthorityId authority, Report report);

    /** Tells whether it was the next step: not, if somebody was faster. */
    boolean add(CaseFile seen, Entry entry);

    Optional<Misdirection> find(AuthorityId authority, MisdirectionId id);

    /** Those that we learnt of first come first, bounded. */
    List<Misdirection> list(AuthorityId authority, Asked asked);

    /**
     * Which ones somebody wants to see.
     *
     * @param contact of one contact only
     * @param onlyOpen without those that are closed
     */
    record Asked(@Nullable ContactId contact, boolean onlyOpen, int most) {}
}
