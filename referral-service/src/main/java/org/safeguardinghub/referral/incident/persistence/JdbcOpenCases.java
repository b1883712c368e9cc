package org.safeguardinghub.referral.incident.persistence;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.referral.contact.Boundary;
import org.safeguardinghub.referral.contact.ContactReader;
import org.safeguardinghub.referral.incident.OpenCase;
import org.safeguardinghub.referral.incident.OpenCases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Follows each child to the open referrals, in the statutory sense, of the same child. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JdbcOpenCases implements OpenCases {

    private final JdbcClient jdbc;
    private final ContactReader contacts;

    JdbcOpenCases(JdbcClient jdbc, ContactReader contacts) {
        this.jdbc = jdbc;
        this.contacts = contacts;
    }

    @Override
    public List<OpenCase> ofTheChildrenOf(Boundary boundary, ContactId contact) {
        contacts.enter(boundary);
        return jdbc.sql("""
                        select here.place, r.reference, r.opened_at
                        from contact_person here
                        join person known on known.person_id = here.person_id and not known.sealed
                        join person same on same.cluster_id = known.cluster_id and not same.sealed
                        join referral r on r.person_id = same.person_id and r.open and r.contact_id <> here.contact_id
                        where here.contact_id = :contact and here.kind = 'CHILD'
                        order by r.opened_at desc""")
                .param("contact", contact.value())
                .query((row, _) -> new OpenCase(
                        row.getInt("place"),
                        row.getString("reference"),
                        Objects.requireNonNull(row.getObject("opened_at", OffsetDateTime.class))
                                .toInstant()))
                .list();
    }
}
