package org.safeguardinghub.referral.chronology.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.referral.chronology.ChronologySource;
import org.safeguardinghub.referral.chronology.Entry;
import org.safeguardinghub.referral.chronology.Fields;
import org.safeguardinghub.referral.chronology.Mark;
import org.safeguardinghub.referral.chronology.Scope;
import org.safeguardinghub.referral.chronology.Teller;
import org.safeguardinghub.referral.contact.ContactReader;
import org.safeguardinghub.referral.workforce.Worker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What other agencies were asked and what they answered, each in its own words. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class WhatPartnersSaid implements ChronologySource {

    /** Several requests may go out at one instant: their place among those of the contact tells them apart. */
    private static final String CHANGES = """
            select * from (
                select done.*, before.document as document_before, contact.reference,
                       row_number() over (partition by done.contact_id
                                          order by done.at, done.request_id, done.version)::int as number
                from information_request_change done
                join contact on contact.contact_id = done.contact_id
                left join information_request_change before
                       on before.request_id = done.request_id and before.version = done.version - 1
                where done.contact_id = any(:contacts) and done.authority = :authority and done.at <= :asOf
            ) change
            where %s
            order by at, contact_id, number limit :limit""";

    private static final Set<String> BY_THE_AGENCY = Set.of("ANSWERED", "REFUSED", "WRONG_CHILD");

    private final JdbcClient jdbc;
    private final ContactReader contacts;
    private final JsonMapper json;

    WhatPartnersSaid(JdbcClient jdbc, ContactReader contacts, JsonMapper json) {
        this.jdbc = jdbc;
        this.contacts = contacts;
        this.json = json;
    }

    @Override
    public String code() {
        return "request";
    }

    @Override
    public List<Entry> after(@Nullable Mark mark, Scope scope, int limit) {
        contacts.enter(scope.boundary());
        var after = new After(mark, code());
        var sql = CHANGES.formatted(after.condition("at", "contact_id", "number"));
        return after.params(jdbc.sql(sql), scope, limit)
                .query((row, _) -> entry(row, scope))
                .list();
    }

    private Entry entry(ResultSet row, Scope scope) throws SQLException {
        var contact = new ContactId(row.getObject("contact_id", UUID.class));
        var at = row.getObject("at", OffsetDateTime.class).toInstant();
        var before = row.getString("document_before");
        var document = json.readTree(row.getString("document"));
        var was = before == null ? Fields.NONE : JsonFields.ofRequest(json.readTree(before), scope, contact);
        return new Entry(
                new Mark(at, code(), contact, row.getInt("number")),
                row.getString("reference"),
                "REQUEST_" + row.getString("what"),
                teller(row, document.at("/exchange/ask/agency/name").asString("")),
                null,
                JsonFields.ofRequest(document, scope, contact).since(was));
    }

    private static Teller teller(ResultSet row, String agencyName) throws SQLException {
        var subject = row.getString("by_subject");
        if (BY_THE_AGENCY.contains(row.getString("what"))) {
            return Teller.agency(row.getString("agency_id"), agencyName, row.getString("by_name"), subject);
        }
        return subject.equals(Worker.SYSTEM.id().toString()) ? Teller.hub(subject) : Teller.frontDoor(subject);
    }
}
