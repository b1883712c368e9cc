package org.safeguardinghub.referral.incident.persistence;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.referral.calendar.WorkingDays;
import org.safeguardinghub.referral.contact.Boundary;
import org.safeguardinghub.referral.contact.ContactReader;
import org.safeguardinghub.referral.contact.Reference;
import org.safeguardinghub.referral.incident.OpenCase;
import org.safeguardinghub.referral.incident.OpenCases;
import org.safeguardinghub.referral.verdict.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads open cases from signed decisions: one that made a referral counts as open while its contact is, and after that as
 * long as an assessment may take. Where the statutory referral has a record of its own, that record says it better.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class DecidedCases implements OpenCases {

    private static final int WORKING_DAYS = 45;
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final JdbcClient jdbc;
    private final ContactReader contacts;

    DecidedCases(JdbcClient jdbc, ContactReader contacts) {
        this.jdbc = jdbc;
        this.contacts = contacts;
    }

    @Override
    public List<OpenCase> ofTheChildrenOf(Boundary boundary, ContactId contact, Instant now) {
        contacts.enter(boundary);
        return jdbc
                .sql("""
                        select here.place, c.reference, c.open, decided ->> 'outcome' as outcome,
                               (c.document #>> '{decision,signedAt}')::timestamptz as signed_at
                        from contact_person here
                        join person known on known.person_id = here.person_id and not known.sealed
                        join person same on same.cluster_id = known.cluster_id and not same.sealed
                        join contact_person theirs on theirs.person_id = same.person_id and theirs.kind = 'CHILD'
                        join contact c on c.contact_id = theirs.contact_id and c.contact_id <> here.contact_id
                        cross join lateral jsonb_array_elements(
                            coalesce(c.document #> '{decision,proposal,children}', '[]'::jsonb)) as decided
                        where here.contact_id = :contact and here.kind = 'CHILD'
                          and (decided ->> 'child')::int = theirs.place
                          and (decided ->> 'isReferral')::boolean
                          and decided ->> 'outcome' <> 'NO_FURTHER_ACTION'
                        order by signed_at desc""")
                .param("contact", contact.value())
                .query((row, _) -> new Decided(
                        new OpenCase(
                                row.getInt("place"),
                                new Reference(row.getString("reference")),
                                Outcome.valueOf(row.getString("outcome")),
                                Objects.requireNonNull(row.getObject("signed_at", OffsetDateTime.class))
                                        .toInstant()),
                        row.getBoolean("open")))
                .list()
                .stream()
                .filter(decided -> decided.isOpen() || isBeingAssessed(decided.found(), now))
                .map(Decided::found)
                .toList();
    }

    private static boolean isBeingAssessed(OpenCase found, Instant now) {
        var last = new WorkingDays().plus(found.signedAt().atZone(LONDON).toLocalDate(), WORKING_DAYS);
        return !now.atZone(LONDON).toLocalDate().isAfter(last);
    }

    private record Decided(OpenCase found, boolean isOpen) {}
}
