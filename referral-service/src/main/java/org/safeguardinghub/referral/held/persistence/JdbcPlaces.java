package org.safeguardinghub.referral.held.persistence;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.contracts.identity.PersonId;
import org.safeguardinghub.referral.contact.Boundary;
import org.safeguardinghub.referral.contact.ContactReader;
import org.safeguardinghub.referral.held.Places;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JdbcPlaces implements Places {

    private static final String TOGETHER = """
            from person known
            join person same on same.cluster_id = known.cluster_id and not same.sealed
            """;

    private final JdbcClient jdbc;
    private final ContactReader contacts;

    JdbcPlaces(JdbcClient jdbc, ContactReader contacts) {
        this.jdbc = jdbc;
        this.contacts = contacts;
    }

    @Override
    public Set<Place> of(AuthorityId authority, PersonId person) {
        contacts.enter(Boundary.ofAuthority(authority));
        return jdbc
                .sql("select named.contact_id, named.kind, named.place " + TOGETHER + """
                        join contact_person named on named.person_id = same.person_id
                        where known.person_id = :person and known.authority = :authority""")
                .param("person", person.value())
                .param("authority", authority.value())
                .query((row, _) -> new Place(
                        new ContactId(row.getObject("contact_id", UUID.class)),
                        row.getString("kind").equals("CHILD"),
                        row.getInt("place")))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<PersonId> together(AuthorityId authority, PersonId person) {
        contacts.enter(Boundary.ofAuthority(authority));
        return jdbc
                .sql("select same.person_id " + TOGETHER
                        + "where known.person_id = :person and known.authority = :authority")
                .param("person", person.value())
                .param("authority", authority.value())
                .query((row, _) -> new PersonId(row.getObject("person_id", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean isRestricted(AuthorityId authority, PersonId person) {
        contacts.enter(Boundary.ofAuthority(authority));
        return jdbc.sql("select coalesce(bool_or(same.restricted), false) " + TOGETHER
                        + "where known.person_id = :person and known.authority = :authority")
                .param("person", person.value())
                .param("authority", authority.value())
                .query(Boolean.class)
                .single();
    }
}
