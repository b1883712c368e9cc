package org.safeguardinghub.referral.incident.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.referral.contact.Boundary;
import org.safeguardinghub.referral.contact.ContactReader;
import org.safeguardinghub.referral.contact.Reference;
import org.safeguardinghub.referral.contact.StateNames;
import org.safeguardinghub.referral.incident.Beside;
import org.safeguardinghub.referral.incident.Lives;
import org.safeguardinghub.referral.incident.Lives.Known;
import org.safeguardinghub.referral.incident.RelatedContacts;
import org.safeguardinghub.referral.incident.Report;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Follows people and doors from one contact to the next. Where a record is sealed nothing leads there, nor from there. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JdbcRelatedContacts implements RelatedContacts {

    private static final int MOST = 200;

    private static final String REPORT = """
            c.contact_id, c.document, c.card,
            (select t.document #>> '{form,concern,incidentAt}' from contact_told t
             where t.contact_id = c.contact_id order by t.telling desc limit 1) as incident_at""";

    private static final String BESIDE = """
            with links as (
                select theirs.contact_id, here.kind as how
                from contact_person here
                join person known on known.person_id = here.person_id and not known.sealed
                join person same on same.cluster_id = known.cluster_id and not same.sealed
                join contact_person theirs on theirs.person_id = same.person_id and theirs.kind = here.kind
                where here.contact_id = :id
                union all
                select theirs.contact_id, 'ADDRESS'
                from contact_address here
                join contact_address theirs on theirs.authority = here.authority and theirs.uprn_index = here.uprn_index
                where here.contact_id = :id
                union all
                select theirs.contact_id, 'ADDRESS'
                from contact_address here
                join contact_address theirs on theirs.authority = here.authority and theirs.door_index = here.door_index
                where here.contact_id = :id),
            sealed as (
                select cp.contact_id from contact_person cp join person p on p.person_id = cp.person_id and p.sealed
                where cp.contact_id = :id or cp.contact_id in (select contact_id from links))
            select %s
            from (select contact_id, bool_or(how = 'CHILD') as same_child, bool_or(how = 'ADDRESS') as same_address,
                         bool_or(how = 'ADULT') as same_adult
                  from links where contact_id <> :id group by contact_id) l
            join contact c on c.contact_id = l.contact_id
            where not exists (select 1 from sealed s where s.contact_id in (c.contact_id, :id))
            order by c.received_at desc limit :most""";

    private final JdbcClient jdbc;
    private final ContactReader contacts;
    private final JsonMapper json;

    JdbcRelatedContacts(JdbcClient jdbc, ContactReader contacts, JsonMapper json) {
        this.jdbc = jdbc;
        this.contacts = contacts;
        this.json = json;
    }

    @Override
    public Report report(Boundary boundary, ContactId contact) {
        return reports(boundary, List.of(contact)).getFirst();
    }

    @Override
    public List<Report> reports(Boundary boundary, List<ContactId> wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        contacts.enter(boundary);
        return jdbc.sql("select %s from contact c where c.contact_id in (:ids) order by c.received_at desc"
                        .formatted(REPORT))
                .param("ids", wanted.stream().map(ContactId::value).toList())
                .query(this::report)
                .list();
    }

    @Override
    public List<Beside> beside(Boundary boundary, ContactId contact) {
        contacts.enter(boundary);
        return jdbc.sql(BESIDE.formatted(REPORT + ", l.same_child, l.same_address, l.same_adult"))
                .param("id", contact.value())
                .param("most", MOST)
                .query((row, number) -> new Beside(
                        report(row, number),
                        row.getBoolean("same_child"),
                        row.getBoolean("same_address"),
                        row.getBoolean("same_adult")))
                .list();
    }

    @Override
    public List<ContactId> idsBeside(Boundary boundary, ContactId contact) {
        contacts.enter(boundary);
        return jdbc.sql(BESIDE.formatted("c.contact_id"))
                .param("id", contact.value())
                .param("most", MOST)
                .query((row, _) -> new ContactId(row.getObject("contact_id", UUID.class)))
                .list();
    }

    @Override
    public List<Lives> addresses(Boundary boundary, ContactId contact) {
        contacts.enter(boundary);
        return jdbc.sql("""
                        select distinct here.place as child, c.reference, a.uprn, a.postcode, a.uprn_index, a.postcode_index
                        from contact_person here
                        join person known on known.person_id = here.person_id and not known.sealed
                        join person same on same.cluster_id = known.cluster_id and not same.sealed
                        join contact_person theirs on theirs.person_id = same.person_id and theirs.kind = 'CHILD'
                        join contact_address a on a.contact_id = theirs.contact_id and a.child = theirs.place
                        join contact c on c.contact_id = theirs.contact_id
                        where here.contact_id = :id and here.kind = 'CHILD'
                        order by here.place, c.reference""")
                .param("id", contact.value())
                .query((row, _) -> new Lives(
                        row.getInt("child"),
                        new Reference(row.getString("reference")),
                        known(row.getString("uprn_index"), row.getString("uprn")),
                        known(row.getString("postcode_index"), row.getString("postcode"))))
                .list();
    }

    private static @Nullable Known known(@Nullable String index, @Nullable String shown) {
        return index == null ? null : new Known(index, shown);
    }

    private Report report(ResultSet row, int number) throws SQLException {
        var contact = contacts.read(row.getString("document"));
        var arrival = contact.arrival();
        return new Report(
                arrival.id(),
                arrival.reference(),
                arrival.receivedAt(),
                instant(row.getString("incident_at")),
                arrival.source().agencyName(),
                StateNames.of(contact),
                names(json.readTree(row.getString("card"))),
                contact.isOpen());
    }

    private static List<String> names(JsonNode card) {
        return card.path("children")
                .valueStream()
                .map(child -> child.path("name").asString(""))
                .toList();
    }

    private static @Nullable Instant instant(@Nullable String text) {
        return text == null ? null : Instant.parse(text);
    }
}
