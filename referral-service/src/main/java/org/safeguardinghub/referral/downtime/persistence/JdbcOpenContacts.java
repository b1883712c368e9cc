package org.safeguardinghub.referral.downtime.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.safeguardinghub.referral.contact.Boundary;
import org.safeguardinghub.referral.contact.ContactReader;
import org.safeguardinghub.referral.contact.Deadlines;
import org.safeguardinghub.referral.contact.Parts;
import org.safeguardinghub.referral.contact.QueueItem.Card;
import org.safeguardinghub.referral.contact.QueueItem.ChildLine;
import org.safeguardinghub.referral.contact.StateNames;
import org.safeguardinghub.referral.downtime.Line;
import org.safeguardinghub.referral.downtime.OpenContacts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Along the indexes of what is open. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JdbcOpenContacts implements OpenContacts {

    private static final String LIST = """
            select document, version, card from contact
            where authority = :authority and %s order by urgency, due_at, contact_id limit :limit""";

    private final JdbcClient jdbc;
    private final ContactReader contacts;
    private final JsonMapper json;

    JdbcOpenContacts(JdbcClient jdbc, ContactReader contacts, JsonMapper json) {
        this.jdbc = jdbc;
        this.contacts = contacts;
        this.json = json;
    }

    @Override
    public List<Line> all(Boundary boundary, int limit) {
        return list(boundary, "open", limit);
    }

    @Override
    public List<Line> inDangerAndNobodys(Boundary boundary, int limit) {
        return list(boundary, "waiting and urgency = 0 and state = 'RECEIVED'", limit);
    }

    private List<Line> list(Boundary boundary, String condition, int limit) {
        contacts.enter(boundary);
        return jdbc.sql(LIST.formatted(condition))
                .param("authority", boundary.authority())
                .param("limit", limit)
                .query(this::line)
                .list();
    }

    private Line line(ResultSet row, int number) throws SQLException {
        var contact = contacts.read(row.getString("document"));
        var card = json.readValue(row.getString("card"), Card.class);
        var arrival = contact.arrival();
        var parts = Parts.of(contact);
        var screening = parts.screening();
        var hold = parts.hold();
        return new Line(
                arrival.reference().value(),
                row.getInt("version"),
                StateNames.of(contact),
                arrival.danger().name(),
                screening == null ? null : screening.colour().name(),
                card.children().stream().map(ChildLine::name).toList(),
                card.childCount(),
                arrival.source().agencyName(),
                arrival.receivedAt(),
                Deadlines.next(contact),
                hold == null ? null : hold.by().name());
    }
}
