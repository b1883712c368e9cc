package org.safeguardinghub.referral.chronology.persistence;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.referral.chronology.ConcernedContacts;
import org.safeguardinghub.referral.chronology.Scope.Hidden;
import org.safeguardinghub.referral.contact.Boundary;
import org.safeguardinghub.referral.contact.ContactReader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Follows a person through everybody who is the same, and never through a sealed record. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JdbcConcernedContacts implements ConcernedContacts {

    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final ContactReader contacts;

    JdbcConcernedContacts(JdbcClient jdbc, ContactReader contacts) {
        this.jdbc = jdbc;
        this.contacts = contacts;
    }

    @Override
    public Optional<Set<ContactId>> of(Boundary boundary, UUID person) {
        contacts.enter(boundary);
        boolean mayBeSeen = jdbc.sql("""
                        select count(*) from person
                        where person_id = :person and authority = :authority and not sealed""")
                        .param("person", person)
                        .param("authority", boundary.authority())
                        .query(Integer.class)
                        .single()
                == 1;
        return mayBeSeen ? Optional.of(concerning(boundary, person)) : Optional.empty();
    }

    private Set<ContactId> concerning(Boundary boundary, UUID person) {
        return jdbc
                .sql("""
                        select contact.contact_id from contact
                        where authority = :authority and contact_id in (
                            select theirs.contact_id
                            from person known
                            join person same on same.cluster_id = known.cluster_id and not same.sealed
                            join contact_person theirs on theirs.person_id = same.person_id
                            where known.person_id = :person)
                          and not exists (
                            select 1 from contact_person beside
                            join person hidden on hidden.person_id = beside.person_id and hidden.sealed
                            where beside.contact_id = contact.contact_id)
                        order by received_at desc limit :most""")
                .param("authority", boundary.authority())
                .param("person", person)
                .param("most", MOST)
                .query((row, _) -> new ContactId(row.getObject(1, UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<Hidden> hiddenIn(Boundary boundary, Set<ContactId> ids) {
        contacts.enter(boundary);
        return jdbc
                .sql("""
                        select named.contact_id, named.kind, named.place
                        from contact_person named join person on person.person_id = named.person_id
                        where named.contact_id = any(:contacts) and person.sealed""")
                .param("contacts", ids.stream().map(ContactId::value).toArray(UUID[]::new))
                .query((row, _) -> new Hidden(
                        new ContactId(row.getObject("contact_id", UUID.class)),
                        row.getString("kind").equals("CHILD"),
                        row.getInt("place")))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }
}
