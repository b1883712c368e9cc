package org.safeguardinghub.referral.incident;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.referral.contact.Boundary;
import org.safeguardinghub.referral.workforce.Worker;

/** Which contacts tell of one event, as people have said. Every answer is kept, and can be taken back. */
public interface Incidents {

    Optional<IncidentId> of(Boundary boundary, ContactId contact);

    List<ContactId> reports(Boundary boundary, IncidentId incident);

    /** Puts the contact into the incident, out of any it was in. */
    void join(AuthorityId authority, IncidentId incident, ContactId contact, Answer answer);

    void separate(AuthorityId authority, IncidentId incident, ContactId contact, Answer answer);

    /** Contacts of which somebody has said that they tell of another event; they are not suggested again. */
    Set<ContactId> separatedFrom(Boundary boundary, ContactId contact);

    /** @param other the contact it was put with or taken from */
    record Answer(ContactId other, Worker by, String why, Instant at) {}
}
