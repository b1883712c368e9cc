package org.safeguardinghub.referral.chronology.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
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

/**
 * What became of a child after the decision: allocation, assessments, enquiries, plans, the end. Of a child whose record
 * is sealed, not even that something followed is told.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class WhatFollowed implements ChronologySource {

    private static final String STEPS = """
            select * from (
                select done.*, before.document as document_before, referral.contact_id, referral.reference,
                       row_number() over (partition by referral.contact_id
                                          order by done.at, done.referral_id, done.version)::int as number
                from referral
                join referral_change done on done.referral_id = referral.referral_id
                left join referral_change before
                       on before.referral_id = done.referral_id and before.version = done.version - 1
                join contact_person named
                     on named.contact_id = referral.contact_id and named.kind = 'CHILD' and named.place = referral.child
                join person on person.person_id = named.person_id and not person.sealed
                where referral.contact_id = any(:contacts) and done.authority = :authority and done.at <= :asOf
            ) step
            where %s
            order by at, contact_id, number limit :limit""";

    private final JdbcClient jdbc;
    private final ContactReader contacts;
    private final JsonMapper json;

    WhatFollowed(JdbcClient jdbc, ContactReader contacts, JsonMapper json) {
        this.jdbc = jdbc;
        this.contacts = contacts;
        this.json = json;
    }

    @Override
    public String code() {
        return "referral";
    }

    @Override
    public List<Entry> after(@Nullable Mark mark, Scope scope, int limit) {
        contacts.enter(scope.boundary());
        var after = new After(mark, code());
        var sql = STEPS.formatted(after.condition("at", "contact_id", "number"));
        return after.params(jdbc.sql(sql), scope, limit)
                .query((row, _) -> entry(row, scope))
                .list();
    }

    private Entry entry(ResultSet row, Scope scope) throws SQLException {
        var contact = new ContactId(row.getObject("contact_id", UUID.class));
        var at = row.getObject("at", OffsetDateTime.class).toInstant();
        var subject = row.getString("by_subject");
        var system = Worker.SYSTEM.id().toString();
        return new Entry(
                new Mark(at, code(), contact, row.getInt("number")),
                row.getString("reference"),
                "REFERRAL_" + row.getString("what"),
                subject.equals(system) ? Teller.hub(subject) : Teller.frontDoor(subject),
                row.getString("why"),
                fields(row.getString("document"), scope, contact)
                        .since(Optional.ofNullable(row.getString("document_before"))
                                .map(before -> fields(before, scope, contact))
                                .orElse(Fields.NONE)));
    }

    private Fields fields(String document, Scope scope, ContactId contact) {
        return JsonFields.ofReferral(json.readTree(document), scope, contact);
    }
}
