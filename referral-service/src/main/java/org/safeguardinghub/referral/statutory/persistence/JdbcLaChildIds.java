package org.safeguardinghub.referral.statutory.persistence;

import java.util.Optional;
import java.util.random.RandomGenerator;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.referral.contact.Boundary;
import org.safeguardinghub.referral.contact.ContactReader;
import org.safeguardinghub.referral.form.LaChildId;
import org.safeguardinghub.referral.statutory.ChildPerson;
import org.safeguardinghub.referral.statutory.LaChildIds;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Numbers that tell nothing about a child, not even which of two was first. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JdbcLaChildIds implements LaChildIds {

    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;

    private final JdbcClient jdbc;
    private final ContactReader contacts;
    private final RandomGenerator random = RandomGenerator.of("SecureRandom");

    JdbcLaChildIds(JdbcClient jdbc, ContactReader contacts) {
        this.jdbc = jdbc;
        this.contacts = contacts;
    }

    @Override
    public LaChildId of(AuthorityId authority, ChildPerson child) {
        contacts.enter(new Boundary(authority.value(), "*"));
        return given(child).orElseGet(() -> give(authority, child));
    }

    /** An adopted child has two records and two numbers, and neither leads to the other: a sealed one is not joined. */
    private Optional<LaChildId> given(ChildPerson child) {
        return jdbc.sql("""
                        select la_child_id from person known
                        join person other on other.cluster_id = known.cluster_id
                        join la_child on la_child.person_id = other.person_id
                        where known.person_id = :person
                          and (other.person_id = known.person_id or not known.sealed and not other.sealed)
                        order by other.person_id <> known.person_id, given_at limit 1""")
                .param("person", child.value())
                .query((row, _) -> new LaChildId(row.getString("la_child_id")))
                .optional();
    }

    private LaChildId give(AuthorityId authority, ChildPerson child) {
        var id = new LaChildId(randomId());
        int given = jdbc.sql("""
                        insert into la_child (authority, la_child_id, person_id) values (:authority, :id, :person)
                        on conflict (authority, la_child_id) do nothing""")
                .param("authority", authority.value())
                .param("id", id.value())
                .param("person", child.value())
                .update();
        return given == 1 ? id : give(authority, child);
    }

    private String randomId() {
        var id = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            id.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return id.toString();
    }
}
