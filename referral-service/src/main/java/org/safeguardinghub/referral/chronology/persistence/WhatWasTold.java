package org.safeguardinghub.referral.chronology.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What each sender said, the first time and whenever they amended it, in their own words. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class WhatWasTold implements ChronologySource {

    private static final String AT = "coalesce((told.document ->> 'at')::timestamptz, contact.received_at)";

    private static final String TELLINGS = """
            select told.contact_id, told.telling, %1$s as at, told.document, before.document as document_before,
                   contact.reference, contact.source_agency,
                   contact.document #>> '{arrival,source,agencyName}' as agency_name,
                   contact.document #>> '{arrival,channel}' in ('WORKER', 'PUBLIC_FORM') and told.telling > 1 as completed,
                   coalesce(changed.by_subject, contact.document #>> '{arrival,source,submittedBy}') as subject
            from contact_told told
            join contact on contact.contact_id = told.contact_id
            left join contact_told before
                   on before.contact_id = told.contact_id and before.telling = told.telling - 1
            left join contact_change changed
                   on changed.contact_id = told.contact_id and changed.what = 'AMENDED'
                  and changed.at = (told.document ->> 'at')::timestamptz
            where told.contact_id = any(:contacts) and told.authority = :authority and %1$s <= :asOf and %2$s
            order by at, told.contact_id, told.telling limit :limit""";

    private final JdbcClient jdbc;
    private final ContactReader contacts;
    private final JsonMapper json;

    WhatWasTold(JdbcClient jdbc, ContactReader contacts, JsonMapper json) {
        this.jdbc = jdbc;
        this.contacts = contacts;
        this.json = json;
    }

    @Override
    public String code() {
        return "told";
    }

    @Override
    public List<Entry> after(@Nullable Mark mark, Scope scope, int limit) {
        contacts.enter(scope.boundary());
        var after = new After(mark, code());
        var sql = TELLINGS.formatted(AT, after.condition(AT, "told.contact_id", "told.telling"));
        return after.params(jdbc.sql(sql), scope, limit)
                .query((row, _) -> entry(row, scope))
                .list();
    }

    private Entry entry(ResultSet row, Scope scope) throws SQLException {
        var contact = new ContactId(row.getObject("contact_id", UUID.class));
        var told = json.readTree(row.getString("document"));
        var before = row.getString("document_before");
        var was = before == null
                ? Fields.NONE
                : JsonFields.ofForm(json.readTree(before).path("form"), scope, contact);
        int telling = row.getInt("telling");
        var form = told.path("form");
        return new Entry(
                new Mark(row.getObject("at", OffsetDateTime.class).toInstant(), code(), contact, telling),
                row.getString("reference"),
                telling == 1 ? "RECEIVED" : "AMENDED",
                teller(row, form),
                told.path("because").asString(null),
                JsonFields.ofForm(form, scope, contact).since(was));
    }

    /** A worker completes what a worker wrote down or the public told; all else is the sender's own. */
    private static Teller teller(ResultSet row, JsonNode form) throws SQLException {
        return row.getBoolean("completed")
                ? Teller.frontDoor(row.getString("subject"))
                : Teller.agency(
                        row.getString("source_agency"),
                        row.getString("agency_name"),
                        person(form.path("referrer")),
                        row.getString("subject"));
    }

    private static @Nullable String person(JsonNode referrer) {
        var name = referrer.path("name").asString("");
        var role = referrer.path("role").asString("");
        if (name.isEmpty()) {
            return role.isEmpty() ? null : role;
        }
        return role.isEmpty() ? name : name + ", " + role;
    }
}
