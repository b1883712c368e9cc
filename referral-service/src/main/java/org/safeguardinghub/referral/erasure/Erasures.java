package org.safeguardinghub.referral.erasure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.contracts.identity.PersonId;

/** What is over and what was asked to be erased, inside the boundary that the transaction has entered. */
public interface Erasures {

    /**
     * Closed contacts received before a day, those received first come first. Who names a sealed person is not among them.
     *
     * @param after where the page before ended
     */
    List<Past> closed(AuthorityId authority, LocalDate before, @Nullable Row after, int most);

    /** One closed contact, which nobody changes until the transaction ends. */
    Optional<Past> hold(AuthorityId authority, String reference);

    /** Tells whether nobody had asked before. */
    boolean add(AuthorityId authority, Erasure erasure);

    Optional<Erasure> find(AuthorityId authority, ErasureId id);

    /** Tells whether nobody had answered before. */
    boolean answer(AuthorityId authority, Erasure answered);

    /** Erases what two people said is to be erased. Gives the people of whom nothing is left. */
    List<PersonId> erase(AuthorityId authority, ContactId contact);

    /** The latest first. */
    List<Erasure> page(AuthorityId authority, Erasure.@Nullable State state, @Nullable ErasureId after, int most);

    /** A row in the order of the list of what is over. */
    record Row(Instant receivedAt, ContactId contact) {

        static Row of(Past past) {
            return new Row(past.receivedAt(), past.contact());
        }
    }
}
