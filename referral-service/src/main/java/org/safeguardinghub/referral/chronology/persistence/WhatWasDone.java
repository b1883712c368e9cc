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

/** Every step that a contact took, with what it changed against the step before. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class WhatWasDone implements ChronologySource {

    /** What arrived and what was amended is told by the tellings, in the sender's words. */
    private static final String STEPS = """
            select done.contact_id, done.version, done.what, done.at, done.by_subject, done.why, done.document,
                   before.document as document_before, contact.reference, contact.source_agency,
                   contact.document #>> '{arrival,source,agencyName}' as agency_name
            from contact_change done
            join contact on contact.contact_id = done.contact_id
            left join contact_change before
                   on before.contact_id = done.contact_id and before.version = done.version - 1
            where done.contact_id = any(:contacts) and done.authority = :authority and done.at <= :asOf
              and done.what not in ('RECEIVED', 'AMENDED') and %s
            order by done.at, done.contact_id, done.version limit :limit""";

    private static final Set<String> BY_THE_SENDER = Set.of("WITHDRAWN", "OUTCOME_READ");

    private final JdbcClient jdbc;
    private final ContactReader contacts;
    private final JsonMapper json;

    WhatWasDone(JdbcClient jdbc, ContactReader contacts, JsonMapper json) {
        this.jdbc = jdbc;
        this.contacts = contacts;
        this.json = json;
    }

    @Override
    public String code() {
        return "step";
    }

    @Override
    public List<Entry> after(@Nullable Mark mark, Scope scope, int limit) {
        contacts.enter(scope.boundary());
        var after = new After(mark, code());
        var sql = STEPS.formatted(after.condition("done.at", "done.contact_id", "done.version"));
        return after.params(jdbc.sql(sql), scope, limit)
                .query((row, _) -> entry(row, scope))
                .list();
    }

    private Entry entry(ResultSet row, Scope scope) throws SQLException {
        var contact = new ContactId(row.getObject("contact_id", UUID.class));
        var at = row.getObject("at", OffsetDateTime.class).toInstant();
        var before = row.getString("document_before");
        var is = JsonFields.ofContact(json.readTree(row.getString("document")), scope, contact);
        var was = before == null ? Fields.NONE : JsonFields.ofContact(json.readTree(before), scope, contact);
        return new Entry(
                new Mark(at, code(), contact, row.getInt("version")),
                row.getString("reference"),
                row.getString("what"),
                teller(row),
                row.getString("why"),
                is.since(was));
    }

    private static Teller teller(ResultSet row) throws SQLException {
        var subject = row.getString("by_subject");
        if (BY_THE_SENDER.contains(row.getString("what"))) {
            return Teller.agency(row.getString("source_agency"), row.getString("agency_name"), null, subject);
        }
        boolean isAPerson = isId(subject) && !subject.equals(Worker.SYSTEM.id().toString());
        return isAPerson ? Teller.frontDoor(subject) : Teller.hub(subject);
    }

    private static boolean isId(String subject) {
        try {
            return UUID.fromString(subject).toString().equals(subject);
        } catch (IllegalArgumentException system) {
            return false;
        }
    }
}
