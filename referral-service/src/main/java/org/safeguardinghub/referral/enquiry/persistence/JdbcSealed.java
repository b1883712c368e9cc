package org.safeguardinghub.referral.enquiry.persistence;

import java.util.Set;
import java.util.stream.Collectors;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.referral.contact.Boundary;
import org.safeguardinghub.referral.contact.ContactReader;
import org.safeguardinghub.referral.enquiry.PersonAsked.Kind;
import org.safeguardinghub.referral.enquiry.Sealed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Asks who is who as the authority: an agency may not, and is told nothing of it. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JdbcSealed implements Sealed {

    private final JdbcClient jdbc;
    private final ContactReader contacts;

    JdbcSealed(JdbcClient jdbc, ContactReader contacts) {
        this.jdbc = jdbc;
        this.contacts = contacts;
    }

    @Override
    public Set<Place> in(AuthorityId authority, ContactId contact) {
        contacts.enter(Boundary.ofAuthority(authority));
        return jdbc
                .sql("""
                        select named.kind, named.place from contact_person named
                        join person on person.person_id = named.person_id and person.sealed
                        where named.contact_id = :contact""")
                .param("contact", contact.value())
                .query((row, _) -> new Place(Kind.valueOf(row.getString("kind")), row.getInt("place")))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }
}
