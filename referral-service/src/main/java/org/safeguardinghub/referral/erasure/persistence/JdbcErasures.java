package org.safeguardinghub.referral.erasure.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.contracts.identity.PersonId;
import org.safeguardinghub.referral.erasure.Erasure;
import org.safeguardinghub.referral.erasure.Erasure.Answer;
import org.safeguardinghub.referral.erasure.ErasureId;
import org.safeguardinghub.referral.erasure.Erasures;
import org.safeguardinghub.referral.erasure.Past;
import org.safeguardinghub.referral.erasure.Period;
import org.safeguardinghub.referral.erasure.Period.Category;
import org.safeguardinghub.referral.erasure.Period.Start;
import org.safeguardinghub.referral.erasure.Policy.Due;
import org.safeguardinghub.referral.workforce.Worker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JdbcErasures implements Erasures {

    private final JdbcClient jdbc;

    JdbcErasures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Past> closed(AuthorityId authority, LocalDate before, @Nullable Row after, int most) {
        return jdbc.sql(PastRows.of("""
                        where c.authority = :authority and not c.open
                          and c.received_at < (:before::date)::timestamp at time zone 'Europe/London'
                          and (:afterId::uuid is null or (c.received_at, c.contact_id) > (:afterAt::timestamptz, :afterId::uuid))
                          and %s
                        order by c.received_at, c.contact_id limit :most""".formatted(PastRows.NAMES_NOBODY_SEALED)))
                .param("authority", authority.value())
                .param("before", before)
                .param("afterAt", after == null ? null : utc(after.receivedAt()))
                .param("afterId", after == null ? null : after.contact().value().toString())
                .param("most", most)
                .query(PastRows::past)
                .list();
    }

    @Override
    public Optional<Past> hold(AuthorityId authority, String reference) {
        var held = jdbc.sql("""
                        select contact_id from contact c
                        where reference = :reference and authority = :authority and not open and %s
                        for update""".formatted(PastRows.NAMES_NOBODY_SEALED))
                .param("reference", reference)
                .param("authority", authority.value())
                .query(UUID.class)
                .optional();
        return held.map(contact -> jdbc.sql(PastRows.of("where c.contact_id = :contact"))
                .param("contact", contact)
                .query(PastRows::past)
                .single());
    }

    @Override
    public boolean add(AuthorityId authority, Erasure erasure) {
        var period = erasure.due().period();
        return jdbc.sql("""
                        insert into erasure (erasure_id, contact_id, reference, authority, source_agency, state, period,
                                             period_version, category, due_on, looked_after, why, by_id, by_name, at)
                        values (:id, :contact, :reference, :authority, :agency, :state, :period,
                                :version, :category, :due, :lookedAfter, :why, :by, :byName, :at)
                        on conflict do nothing""")
                        .param("id", erasure.id().value())
                        .param("contact", erasure.contact().value())
                        .param("reference", erasure.reference())
                        .param("authority", authority.value())
                        .param("agency", erasure.agency())
                        .param("state", erasure.state().name())
                        .param("period", period.id())
                        .param("version", period.version())
                        .param("category", period.category().name())
                        .param("due", erasure.due().on())
                        .param("lookedAfter", erasure.lookedAfter())
                        .param("why", erasure.why())
                        .param("by", erasure.by().id())
                        .param("byName", erasure.by().name())
                        .param("at", utc(erasure.at()))
                        .update()
                == 1;
    }

    @Override
    public Optional<Erasure> find(AuthorityId authority, ErasureId id) {
        return jdbc.sql("select * from erasure where erasure_id = :id and authority = :authority")
                .param("id", id.value())
                .param("authority", authority.value())
                .query(JdbcErasures::erasure)
                .optional();
    }

    @Override
    public boolean answer(AuthorityId authority, Erasure answered) {
        var answer = Objects.requireNonNull(answered.answer());
        return jdbc.sql("""
                        update erasure set state = :state, answer = :answer, answered_by = :by,
                                           answered_by_name = :byName, answered_at = :at
                        where erasure_id = :id and authority = :authority and state = 'PROPOSED'""")
                        .param("state", answered.state().name())
                        .param("answer", answer.why())
                        .param("by", answer.by().id())
                        .param("byName", answer.by().name())
                        .param("at", utc(answer.at()))
                        .param("id", answered.id().value())
                        .param("authority", authority.value())
                        .update()
                == 1;
    }

    @Override
    public List<PersonId> erase(AuthorityId authority, ContactId contact) {
        return jdbc.sql("select unnest(erase_contact(:contact)) as person_id")
                .param("contact", contact.value())
                .query((row, _) -> new PersonId(uuid(row, "person_id")))
                .list();
    }

    @Override
    public List<Erasure> page(
            AuthorityId authority, Erasure.@Nullable State state, @Nullable ErasureId after, int most) {
        return jdbc.sql("""
                        select * from erasure
                        where authority = :authority and (:state::text is null or state = :state)
                          and (:after::uuid is null or (at, erasure_id) <
                              (select at, erasure_id from erasure where erasure_id = :after::uuid))
                        order by at desc, erasure_id desc limit :most""")
                .param("authority", authority.value())
                .param("state", state == null ? null : state.name())
                .param("after", after == null ? null : after.value().toString())
                .param("most", most)
                .query(JdbcErasures::erasure)
                .list();
    }

    /** The years are the policy's of then, which nobody asks for any more. */
    private static Erasure erasure(ResultSet row, int number) throws SQLException {
        var period = new Period(
                row.getString("period"),
                row.getInt("period_version"),
                Category.valueOf(row.getString("category")),
                Start.LAST_CLOSED,
                0);
        var answer = row.getString("answer");
        return new Erasure(
                new ErasureId(uuid(row, "erasure_id")),
                new ContactId(uuid(row, "contact_id")),
                row.getString("reference"),
                row.getString("source_agency"),
                Erasure.State.valueOf(row.getString("state")),
                new Due(Objects.requireNonNull(row.getObject("due_on", LocalDate.class)), period),
                row.getBoolean("looked_after"),
                row.getString("why"),
                new Worker(uuid(row, "by_id"), row.getString("by_name")),
                instant(row, "at"),
                answer == null
                        ? null
                        : new Answer(
                                answer,
                                new Worker(uuid(row, "answered_by"), row.getString("answered_by_name")),
                                instant(row, "answered_at")));
    }

    static UUID uuid(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class), column);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class), column)
                .toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
