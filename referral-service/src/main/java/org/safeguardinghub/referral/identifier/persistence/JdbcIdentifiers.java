package org.safeguardinghub.referral.identifier.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.PersonId;
import org.safeguardinghub.referral.form.Identifier;
import org.safeguardinghub.referral.identifier.Held;
import org.safeguardinghub.referral.identifier.Held.Status;
import org.safeguardinghub.referral.identifier.Identifiers;
import org.safeguardinghub.referral.identifier.Trace;
import org.safeguardinghub.referral.workforce.Worker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Identifiers in PostgreSQL. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JdbcIdentifiers implements Identifiers {

    private static final int MOST_SHARING = 100;
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /**
     * A number is in conflict when a trace shows somebody else, or when somebody who is not this person has it: because a
     * person said so, or because all the rest speaks against it. Of somebody sealed nobody learns this way.
     */
    private static final String RECHECK = """
            update person_identifier held
            set status = case when held.trace_doubt in ('BIRTH_DIFFERS', 'NAME_DIFFERS') or (held.valid_to is null and judged.with_another)
                              then 'CONFLICT'
                              when held.traced_at is not null then 'TRACED'
                              when held.system = 'LA_CHILD_ID' then 'UNVERIFIED'
                              else 'FORMAT_OK' end,
                reason = case when held.trace_doubt in ('BIRTH_DIFFERS', 'NAME_DIFFERS') then held.trace_doubt
                              when held.valid_to is null and judged.with_another then 'HELD_BY_ANOTHER'
                              else held.trace_doubt end
            from (
                select mine.person_id, mine.system, mine.value, exists (
                    select 1 from match_candidate pair
                    join person me on me.person_id = mine.person_id
                    join person them on them.person_id in (pair.person_id, pair.other_person_id)
                                    and them.person_id <> me.person_id
                    join person_identifier theirs on theirs.person_id = them.person_id
                                    and replace(theirs.system, 'FORMER_', '') = replace(mine.system, 'FORMER_', '')
                                    and theirs.value = mine.value and theirs.valid_to is null
                    where (pair.person_id = mine.person_id or pair.other_person_id = mine.person_id)
                      and me.cluster_id <> them.cluster_id and not me.sealed and not them.sealed
                      and (pair.answer = 'DIFFERENT' or pair.answer is distinct from 'SAME' and pair.number_in_doubt)
                ) as with_another
                from person_identifier mine where mine.person_id = any(:people)) judged
            where held.person_id = judged.person_id and held.system = judged.system and held.value = judged.value""";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JdbcIdentifiers(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public void assertedBy(PersonId person, AuthorityId authority, List<Identifier> theirs, String agency, Instant at) {
        theirs.forEach(each -> jdbc.sql("""
                        insert into person_identifier (person_id, system, value, authority, status, asserted_by, asserted_at,
                                                       trace_after)
                        values (:person, :system, :value, :authority, :status, :agency, :at, :trace)
                        on conflict do nothing""")
                .param("person", person.value())
                .param("system", each.system().name())
                .param("value", each.value())
                .param("authority", authority.value())
                .param("status", status(each.system()).name())
                .param("agency", agency)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("trace", each.system() == Identifier.System.NHS_NUMBER ? at.atOffset(ZoneOffset.UTC) : null)
                .update());
    }

    /** A local authority's own number has no check digit that could fit. */
    private static Status status(Identifier.System system) {
        return switch (system) {
            case LA_CHILD_ID -> Status.UNVERIFIED;
            case NHS_NUMBER, UPN, FORMER_UPN, ULN -> Status.FORMAT_OK;
        };
    }

    @Override
    public List<Held> of(Collection<PersonId> people) {
        return jdbc.sql("""
                        select * from person_identifier where person_id = any(:people)
                        order by valid_to is not null, system, asserted_at""").param("people", uuids(people)).query(this::held).list();
    }

    @Override
    public void recheck(Collection<PersonId> people) {
        if (!people.isEmpty()) {
            jdbc.sql(RECHECK).param("people", uuids(people)).update();
        }
    }

    @Override
    public void recheckSharing(Identifier number) {
        recheck(jdbc.sql("""
                        select person_id from person_identifier
                        where authority = current_setting('app.authority') and system = any(:systems) and value = :value
                        limit :most""")
                .param("systems", sharing(number.system()))
                .param("value", number.value())
                .param("most", MOST_SHARING)
                .query((row, _) -> new PersonId(Objects.requireNonNull(row.getObject("person_id", UUID.class))))
                .list());
    }

    @Override
    public boolean end(PersonId person, Identifier number, Worker by, String why, Instant at) {
        return jdbc.sql("""
                        update person_identifier set valid_to = :day, ended_by = :by, ended_why = :why
                        where person_id = :person and system = :system and value = :value and valid_to is null""")
                        .param("day", at.atZone(LONDON).toLocalDate())
                        .param("person", person.value())
                        .param("system", number.system().name())
                        .param("value", number.value())
                        .param("by", by.id().toString())
                        .param("why", why)
                        .update()
                == 1;
    }

    private static String[] sharing(Identifier.System system) {
        return switch (system) {
            case UPN, FORMER_UPN -> new String[] {Identifier.System.UPN.name(), Identifier.System.FORMER_UPN.name()};
            case NHS_NUMBER, ULN, LA_CHILD_ID -> new String[] {system.name()};
        };
    }

    private Held held(ResultSet row, int number) throws SQLException {
        var trace = row.getString("trace");
        return new Held(
                new PersonId(Objects.requireNonNull(row.getObject("person_id", UUID.class))),
                row.getString("system"),
                row.getString("value"),
                Status.valueOf(row.getString("status")),
                row.getString("reason"),
                row.getString("asserted_by"),
                Objects.requireNonNull(instant(row, "asserted_at")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                instant(row, "traced_at"),
                trace == null ? null : json.readValue(trace, Trace.class));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static UUID[] uuids(Collection<PersonId> people) {
        return people.stream().map(PersonId::value).toArray(UUID[]::new);
    }
}
