package org.safeguardinghub.consent.subjectaccess.persistence;

import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.safeguardinghub.consent.boundary.Boundaries;
import org.safeguardinghub.consent.retention.Askers;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells retention whose records somebody is being answered about. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class OpenRequests implements Askers {

    private final JdbcClient jdbc;
    private final Boundaries boundaries;

    OpenRequests(JdbcClient jdbc, Boundaries boundaries) {
        this.jdbc = jdbc;
        this.boundaries = boundaries;
    }

    @Override
    public Set<PersonId> askingAmong(AuthorityId authority, Collection<PersonId> people) {
        boundaries.enter(authority);
        return jdbc.sql("""
                        select distinct person_id from subject_access asked
                        where authority = :authority and person_id = any(:people)
                          and not exists (
                              select from subject_access_step ended
                              where ended.request_id = asked.id
                                and ended.document ->> 'step' in ('RELEASED', 'REFUSAL', 'WITHDRAWAL'))""")
                .param("authority", authority.value())
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, _) -> new PersonId(Objects.requireNonNull(row.getObject(1, UUID.class))))
                .set();
    }
}
