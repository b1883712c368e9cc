package org.safeguardinghub.referral.incident.persistence;

import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.referral.contact.Boundary;
import org.safeguardinghub.referral.contact.ContactReader;
import org.safeguardinghub.referral.incident.IncidentId;
import org.safeguardinghub.referral.incident.Incidents;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Incidents: who is in which now, and every answer that was ever given. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JdbcIncidents implements Incidents {

    private final JdbcClient jdbc;
    private final ContactReader contacts;

    JdbcIncidents(JdbcClient jdbc, ContactReader contacts) {
        this.jdbc = jdbc;
        this.contacts = contacts;
    }

    @Override
    public Optional<IncidentId> of(Boundary boundary, ContactId contact) {
        contacts.enter(boundary);
        return jdbc.sql("select incident_id from incident_report where contact_id = ?")
                .param(contact.value())
                .query((row, _) -> new IncidentId(row.getObject(1, UUID.class)))
                .optional();
    }

    @Override
    public List<ContactId> reports(Boundary boundary, IncidentId incident) {
        contacts.enter(boundary);
        return jdbc.sql("select contact_id from incident_report where incident_id = ? order by contact_id")
                .param(incident.value())
                .query((row, _) -> new ContactId(row.getObject(1, UUID.class)))
                .list();
    }

    @Override
    public void join(AuthorityId authority, IncidentId incident, ContactId contact, Answer answer) {
        contacts.enter(new Boundary(authority.value(), "*"));
        jdbc.sql("""
                        insert into incident_report (contact_id, incident_id, authority)
                        values (:contact, :incident, :authority)
                        on conflict (contact_id) do update set incident_id = excluded.incident_id""")
                .param("contact", contact.value())
                .param("incident", incident.value())
                .param("authority", authority.value())
                .update();
        keep(authority, incident, contact, "JOINED", answer);
    }

    @Override
    public void separate(AuthorityId authority, IncidentId incident, ContactId contact, Answer answer) {
        contacts.enter(new Boundary(authority.value(), "*"));
        jdbc.sql("delete from incident_report where contact_id = ?").param(contact.value()).update();
        keep(authority, incident, contact, "SEPARATED", answer);
    }

    private void keep(AuthorityId authority, IncidentId incident, ContactId contact, String what, Answer answer) {
        jdbc.sql("""
                        insert into incident_change (contact_id, other_id, incident_id, authority, what, at, by_id,
                                                     by_name, why)
                        values (:contact, :other, :incident, :authority, :what, :at, :by, :name, :why)""")
                .param("contact", contact.value())
                .param("other", answer.other().value())
                .param("incident", incident.value())
                .param("authority", authority.value())
                .param("what", what)
                .param("at", answer.at().atOffset(ZoneOffset.UTC))
                .param("by", answer.by().id())
                .param("name", answer.by().name())
                .param("why", answer.why())
                .update();
    }

    @Override
    public Set<ContactId> separatedFrom(Boundary boundary, ContactId contact) {
        contacts.enter(boundary);
        return new HashSet<>(jdbc.sql("""
                        select case when contact_id = :contact then other_id else contact_id end
                        from incident_change where what = 'SEPARATED' and :contact in (contact_id, other_id)""")
                .param("contact", contact.value())
                .query((row, _) -> new ContactId(row.getObject(1, UUID.class)))
                .list());
    }
}
