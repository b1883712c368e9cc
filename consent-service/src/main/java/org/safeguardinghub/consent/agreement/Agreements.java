package org.safeguardinghub.consent.agreement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;

/** Every word about agreement. Words are added; none is changed or taken away. */
public interface Agreements {

    /** What the sender of a contact states; once for each telling. */
    void stated(ContactId contact, AuthorityId authority, AgencyId sender, Stated stated);

    /** Empty for a contact we have not heard of, and for another authority's. */
    Optional<AgreementHistory> history(ContactId contact, AuthorityId authority);

    void add(ContactId contact, AuthorityId authority, Answered answered);

    /** Once for each instant at which it was taken back. */
    void takenBack(ContactId contact, AuthorityId authority, TakenBack takenBack);

    /** Once for each instant at which it was given. */
    void agreedAfterAll(ContactId contact, AuthorityId authority, Instant at);

    /** @return whether the agency was told of something that it had not acknowledged */
    boolean acknowledge(ContactId contact, AuthorityId authority, AgencyId agency, String by, Instant at);

    /** So that two who write about one contact at once do so one after the other. */
    void takeTurns(ContactId contact);

    /** Contacts of which an agency has not acknowledged yet that agreement was taken back, the oldest first. */
    List<Waiting> waiting(AuthorityId authority, int most);

    /** One acknowledgement that is awaited. */
    record Waiting(ContactId contact, AgencyId agency, Instant takenBackAt) {}
}
