package org.safeguardinghub.referral.enquiry.persistence;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.referral.contact.Boundary;
import org.safeguardinghub.referral.contact.ContactReader;
import org.safeguardinghub.referral.enquiry.Section47Decision;
import org.safeguardinghub.referral.enquiry.Section47Decisions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Follows each child to every contact about the same child, and looks for what was signed there about that child. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JdbcSection47Decisions implements Section47Decisions {

    private final JdbcClient jdbc;
    private final ContactReader contacts;

    JdbcSection47Decisions(JdbcClient jdbc, ContactReader contacts) {
        this.jdbc = jdbc;
        this.contacts = contacts;
    }

    @Override
    public List<Section47Decision> aboutTheChildrenOf(Boundary boundary, ContactId contact) {
        contacts.enter(boundary);
        return jdbc.sql("""
                        select here.place, max((c.document #>> '{decision,signedAt}')::timestamptz) as signed_at
                        from contact_person here
                        join person known on known.person_id = here.person_id and not known.sealed
                        join person same on same.cluster_id = known.cluster_id and not same.sealed
                        join contact_person theirs on theirs.person_id = same.person_id and theirs.kind = 'CHILD'
                        join contact c on c.contact_id = theirs.contact_id
                        cross join lateral jsonb_array_elements(
                            coalesce(c.document #> '{decision,proposal,children}', '[]'::jsonb)) as decided
                        where here.contact_id = :contact and here.kind = 'CHILD'
                          and (decided ->> 'child')::int = theirs.place
                          and decided ->> 'outcome' in ('STRATEGY_DISCUSSION', 'IMMEDIATE_PROTECTION')
                        group by here.place""")
                .param("contact", contact.value())
                .query((row, _) -> new Section47Decision(
                        row.getInt("place"),
                        Objects.requireNonNull(row.getObject("signed_at", OffsetDateTime.class))
                                .toInstant()))
                .list();
    }
}
