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
import org.safeguardinghub.referral.chronology.Mark;
import org.safeguardinghub.referral.chronology.Scope;
import org.safeguardinghub.referral.chronology.Teller;
import org.safeguardinghub.referral.contact.ContactReader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is no step of a contact: that its sender has read the outcome, that a family took its agreement back or gave it later. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class WhatBecameKnown implements ChronologySource {

    private static final String FACTS = """
            select * from (
                select known.*, contact.reference, contact.source_agency,
                       contact.document #>> '{arrival,source,agencyName}' as agency_name,
                       row_number() over (partition by known.contact_id order by known.at, known.what)::int as number
                from (
                    select contact_id, authority, at, what, by_subject, null as why from contact_fact
                    union all
                    select contact_id, authority, at, 'ASKING_AUTHORISED', by_id::text, why from enquiry_authorisation
                    union all
                    select contact_id, authority, at, 'AGREEMENT_WITHDRAWN', document #>> '{recordedBy,id}',
                           document ->> 'how'
                    from agreement_withdrawal
                    union all
                    select contact_id, authority, at, 'AGREEMENT_GIVEN', document #>> '{recordedBy,id}',
                           document ->> 'how'
                    from agreement_given) known
                join contact on contact.contact_id = known.contact_id
                where known.contact_id = any(:contacts) and known.authority = :authority and known.at <= :asOf
            ) fact
            where %s
            order by at, contact_id, number limit :limit""";

    private final JdbcClient jdbc;
    private final ContactReader contacts;

    WhatBecameKnown(JdbcClient jdbc, ContactReader contacts) {
        this.jdbc = jdbc;
        this.contacts = contacts;
    }

    @Override
    public String code() {
        return "fact";
    }

    @Override
    public List<Entry> after(@Nullable Mark mark, Scope scope, int limit) {
        contacts.enter(scope.boundary());
        var after = new After(mark, code());
        return after.params(jdbc.sql(FACTS.formatted(after.condition("at", "contact_id", "number"))), scope, limit)
                .query((row, _) -> entry(row))
                .list();
    }

    private Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                new Mark(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        code(),
                        new ContactId(row.getObject("contact_id", UUID.class)),
                        row.getInt("number")),
                row.getString("reference"),
                row.getString("what"),
                teller(row),
                row.getString("why"),
                List.of());
    }

    private static Teller teller(ResultSet row) throws SQLException {
        var subject = row.getString("by_subject");
        return switch (row.getString("what")) {
            case "OUTCOME_READ" ->
                Teller.agency(row.getString("source_agency"), row.getString("agency_name"), null, subject);
            case "ASKING_AUTHORISED", "AGREEMENT_WITHDRAWN", "AGREEMENT_GIVEN" -> Teller.frontDoor(subject);
            default -> Teller.hub(subject);
        };
    }
}
