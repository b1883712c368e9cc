package org.safeguardinghub.consent.subjectaccess;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.safeguardinghub.consent.subjectaccess.Gathering.Proposed;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.PersonId;

/**
 * Every subject access request. They and what was done about them are added; only the copies of what was gathered are
 * taken away again.
 */
public interface Requests {

    /** Tells whether it was new: not, if the same asker asked the same at the same instant. */
    boolean add(AuthorityId authority, CaseFile file);

    Optional<SubjectAccess> same(AuthorityId authority, Asked asked);

    /** Tells whether it was the next step: not, if somebody was faster. */
    boolean add(AuthorityId authority, CaseFile seen, Entry entry);

    Optional<SubjectAccess> find(AuthorityId authority, RequestId id);

    /** Those received first come first, bounded. */
    List<SubjectAccess> list(AuthorityId authority, boolean onlyOpen, int most);

    /** Keeps what was gathered in place of what was gathered before. */
    void keep(AuthorityId authority, RequestId id, List<Proposed> items);

    /** In the order in which they happened. None once what was gathered was forgotten. */
    List<Proposed> items(AuthorityId authority, RequestId id);

    /** Nothing that was gathered for it stays, nor what a reviewer blacked out of it: not even in a backup, once it has expired. */
    void forgetItems(AuthorityId authority, RequestId id);

    /**
     * The same for every request about these people that is answered.
     *
     * @return how many had something
     */
    int forgetItemsOf(AuthorityId authority, Collection<PersonId> people);
}
