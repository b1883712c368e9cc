package org.safeguardinghub.referral.people.persistence;

import java.time.InstantSource;
import java.util.List;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.referral.contact.Boundary;
import org.safeguardinghub.referral.contact.ContactReader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Contacts whose people wait to be matched. */
@Repository
class WaitingContacts {

    private static final int SOME = 100;

    private final JdbcClient jdbc;
    private final ContactReader contacts;
    private final InstantSource clock;

    WaitingContacts(JdbcClient jdbc, ContactReader contacts, InstantSource clock) {
        this.jdbc = jdbc;
        this.contacts = contacts;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<ContactId> some() {
        contacts.enter(Boundary.ofTheHouse());
        return jdbc.sql("""
                        select distinct contact_id from (
                            select contact_id from contact_person
                            where matched_at is null and (match_after is null or match_after <= :now)
                            order by contact_id limit :some) waiting""")
                .param("now", Columns.utc(clock.instant()))
                .param("some", SOME)
                .query((row, _) -> new ContactId(Columns.uuid(row, "contact_id")))
                .list();
    }
}
