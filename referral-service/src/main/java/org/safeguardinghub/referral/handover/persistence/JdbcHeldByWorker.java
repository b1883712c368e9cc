package org.safeguardinghub.referral.handover.persistence;

import java.util.List;
import java.util.UUID;
import org.safeguardinghub.referral.contact.Boundary;
import org.safeguardinghub.referral.contact.Contact;
import org.safeguardinghub.referral.contact.ContactReader;
import org.safeguardinghub.referral.contact.Kept;
import org.safeguardinghub.referral.handover.HeldContacts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Along the index of a worker's own list. */
@Repository
@Transactional(readOnly = true)
class JdbcHeldByWorker implements HeldContacts {

    private final JdbcClient jdbc;
    private final ContactReader contacts;

    JdbcHeldByWorker(JdbcClient jdbc, ContactReader contacts) {
        this.jdbc = jdbc;
        this.contacts = contacts;
    }

    @Override
    public List<Kept<Contact>> of(Boundary boundary, UUID worker) {
        contacts.enter(boundary);
        return jdbc.sql("""
                        select document, version from contact
                        where authority = :authority and owner_id = :worker and open
                        order by urgency, due_at, contact_id limit :most""")
                .param("authority", boundary.authority())
                .param("worker", worker)
                .param("most", MOST)
                .query((row, _) -> new Kept<>(contacts.read(row.getString("document")), row.getInt("version")))
                .list();
    }
}
