package org.safeguardinghub.referral.history.persistence;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.referral.contact.Boundary;
import org.safeguardinghub.referral.contact.Contact;
import org.safeguardinghub.referral.contact.ContactReader;
import org.safeguardinghub.referral.contact.Parts;
import org.safeguardinghub.referral.contact.StateNames;
import org.safeguardinghub.referral.history.Earlier;
import org.safeguardinghub.referral.history.EarlierContacts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Follows the people of a contact to every other contact of theirs. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JdbcEarlierContacts implements EarlierContacts {

    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final ContactReader contacts;

    JdbcEarlierContacts(JdbcClient jdbc, ContactReader contacts) {
        this.jdbc = jdbc;
        this.contacts = contacts;
    }

    @Override
    public List<Earlier> ofTheSameChildren(Boundary boundary, ContactId contact) {
        contacts.enter(boundary);
        return jdbc.sql("""
                        select document from contact
                        where contact_id <> :id
                          and contact_id in (
                              select theirs.contact_id
                              from contact_person here
                              join person known on known.person_id = here.person_id
                              join person same on same.cluster_id = known.cluster_id and not same.sealed
                              join contact_person theirs on theirs.person_id = same.person_id
                              where here.contact_id = :id and here.kind = 'CHILD' and not known.sealed)
                        order by received_at desc limit :most""")
                .param("id", contact.value())
                .param("most", MOST)
                .query((row, _) -> earlier(contacts.read(row.getString("document"))))
                .list();
    }

    @Override
    public void opened(ContactId contact, UUID worker, Instant at) {
        jdbc.sql("""
                        insert into history_opened (contact_id, worker_id, at) values (:contact, :worker, :at)
                        on conflict (contact_id, worker_id) do update set at = excluded.at""")
                .param("contact", contact.value())
                .param("worker", worker)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public boolean hasOpened(ContactId contact, UUID worker) {
        return jdbc.sql("select count(*) from history_opened where contact_id = :contact and worker_id = :worker")
                        .param("contact", contact.value())
                        .param("worker", worker)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static Earlier earlier(Contact contact) {
        var arrival = contact.arrival();
        var decision = Parts.of(contact).decision();
        return new Earlier(
                arrival.reference().value(),
                arrival.receivedAt(),
                arrival.source().agencyName(),
                StateNames.of(contact),
                decision == null
                        ? List.of()
                        : decision.proposal().children().stream()
                                .map(child -> child.outcome())
                                .toList(),
                decision == null ? null : decision.signedBy().id(),
                decision == null ? null : decision.signedAt());
    }
}
