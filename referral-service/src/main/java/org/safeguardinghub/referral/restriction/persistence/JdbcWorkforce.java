package org.safeguardinghub.referral.restriction.persistence;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.contracts.identity.PersonId;
import org.safeguardinghub.referral.restriction.Workforce;
import org.safeguardinghub.referral.workforce.Worker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Workers and children as their tables tell them. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JdbcWorkforce implements Workforce {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    JdbcWorkforce(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Worker> presentIn(AuthorityId authority) {
        return jdbc.sql("""
                        select worker_id, name from worker
                        where authority = :authority and (leaves_at is null or leaves_at > :now)""")
                .param("authority", authority.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Worker(
                        Objects.requireNonNull(row.getObject("worker_id", UUID.class)), row.getString("name")))
                .list();
    }

    @Override
    public List<PersonId> childrenOf(ContactId contact) {
        return jdbc.sql("""
                        select person_id from contact_person where contact_id = :contact and kind = 'CHILD' order by place""")
                .param("contact", contact.value())
                .query((row, _) -> new PersonId(Objects.requireNonNull(row.getObject("person_id", UUID.class))))
                .list();
    }
}
