package org.safeguardinghub.referral.erasure.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.contracts.identity.PersonId;
import org.safeguardinghub.referral.erasure.ErasureId;
import org.safeguardinghub.referral.erasure.Keeper;
import org.safeguardinghub.referral.erasure.Past;

/** A closed contact with what is known of everybody in it, in one statement. */
final class PastRows {

    /** Of which this service knows; each is a column. */
    private static final List<Keeper> HERE = List.of(
            Keeper.OPEN_CONTACT,
            Keeper.OPEN_CASE,
            Keeper.OPEN_REQUEST,
            Keeper.UNANSWERED_MATCH,
            Keeper.RESTRICTED_RECORD);

    /** A sealed record never falls due, and nobody learns of it here. */
    static final String NAMES_NOBODY_SEALED = """
            not exists (select from contact_person named join person mine using (person_id)
                        join person same on same.cluster_id = mine.cluster_id
                        where named.contact_id = c.contact_id and same.sealed)""";

    /** What can be the date of birth of a child: what else was typed there is no date. */
    private static final String A_DATE = "'^[0-9]{4}-[0-9]{2}-[0-9]{2}$'";

    private static final String ALL = """
            with closed as (select c.* from contact c %s)
            select c.contact_id, c.reference, c.source_agency, c.received_at, people.ids, known.*,
                   (select erasure_id from erasure where contact_id = c.contact_id and state = 'PROPOSED') as proposal
            from closed c
            cross join lateral (
                select coalesce(array_agg(distinct same.person_id), '{}') as ids,
                       coalesce(bool_or(same.restricted), false) as restricted
                from contact_person named join person mine using (person_id)
                join person same on same.cluster_id = mine.cluster_id
                where named.contact_id = c.contact_id) people
            cross join lateral (
                select array_agg(distinct contact_id) as ids from (
                    select contact_id from contact_person where person_id = any (people.ids)
                    union select c.contact_id) either) family
            cross join lateral (
                select (select max(at) from contact_change where contact_id = any (family.ids)) at time zone 'Europe/London'
                           as last_closed_at,
                       exists (select from contact where contact_id = any (family.ids) and open) as open_contact,
                       exists (select from referral where contact_id = any (family.ids) and open) as open_case,
                       exists (select from referral where contact_id = any (family.ids)) as referred,
                       exists (select from referral_plan join referral using (referral_id)
                               where contact_id = any (family.ids)) as planned,
                       exists (select from information_request
                               where contact_id = any (family.ids) and open) as open_request,
                       exists (select from match_candidate
                               where (person_id = any (people.ids) or other_person_id = any (people.ids))
                                 and answer is null) as unanswered_match,
                       people.restricted as restricted_record,
                       (select max((child #>> '{birth,date}')::date)
                        from contact_told told, jsonb_array_elements(told.document #> '{form,children}') child
                        where told.contact_id = any (family.ids) and child #>> '{birth,date}' ~ %s) as youngest) known
            order by c.received_at, c.contact_id""";

    /** @param which conditions, order and limit for {@code contact c} */
    static String of(String which) {
        return ALL.formatted(which, A_DATE);
    }

    static Past past(ResultSet row, int number) throws SQLException {
        var people = (UUID[]) row.getArray("ids").getArray();
        var proposal = row.getObject("proposal", UUID.class);
        return new Past(
                new ContactId(JdbcErasures.uuid(row, "contact_id")),
                row.getString("reference"),
                row.getString("source_agency"),
                JdbcErasures.instant(row, "received_at"),
                Objects.requireNonNull(row.getObject("last_closed_at", LocalDateTime.class))
                        .toLocalDate(),
                row.getBoolean("referred"),
                row.getBoolean("planned"),
                row.getObject("youngest", LocalDate.class),
                keepers(row),
                Arrays.stream(people).map(PersonId::new).toList(),
                proposal == null ? null : new ErasureId(proposal));
    }

    private static Set<Keeper> keepers(ResultSet row) throws SQLException {
        var keepers = EnumSet.noneOf(Keeper.class);
        for (var keeper : HERE) {
            if (row.getBoolean(keeper.name())) {
                keepers.add(keeper);
            }
        }
        return keepers;
    }

    private PastRows() {}
}
