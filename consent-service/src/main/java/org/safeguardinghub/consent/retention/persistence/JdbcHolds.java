package org.safeguardinghub.consent.retention.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.consent.boundary.Boundaries;
import org.safeguardinghub.consent.retention.Hold;
import org.safeguardinghub.consent.retention.Hold.Lifting;
import org.safeguardinghub.consent.retention.Holds;
import org.safeguardinghub.consent.workforce.Noted;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JdbcHolds implements Holds {

    private static final String WITH_LIFTING = """
            select h.*, l.because as lifted_because, l.lifted_by, l.lifted_by_name, l.lifted_at
            from hold h left join hold_lifting l on l.hold_id = h.id
            """;

    private final JdbcClient jdbc;
    private final Boundaries boundaries;

    JdbcHolds(JdbcClient jdbc, Boundaries boundaries) {
        this.jdbc = jdbc;
        this.boundaries = boundaries;
    }

    @Override
    public void add(AuthorityId authority, Hold hold) {
        boundaries.enter(authority);
        jdbc.sql("""
                        insert into hold (id, authority, person_id, ground, because, placed_by, placed_by_name, placed_at)
                        values (:id, :authority, :person, :ground, :because, :by, :byName, :at)""")
                .param("id", hold.id())
                .param("authority", authority.value())
                .param("person", uuid(hold.subject()), Types.OTHER)
                .param("ground", hold.ground().name())
                .param("because", hold.because())
                .param("by", hold.placed().by())
                .param("byName", hold.placed().byName())
                .param("at", utc(hold.placed().at()))
                .update();
    }

    @Override
    public boolean lift(AuthorityId authority, UUID hold, Lifting lifting) {
        boundaries.enter(authority);
        return jdbc.sql("""
                        insert into hold_lifting (hold_id, authority, because, lifted_by, lifted_by_name, lifted_at)
                        select id, authority, :because, :by, :byName, :at
                        from hold where id = :id and authority = :authority
                        on conflict do nothing""")
                        .param("id", hold)
                        .param("authority", authority.value())
                        .param("because", lifting.because())
                        .param("by", lifting.noted().by())
                        .param("byName", lifting.noted().byName())
                        .param("at", utc(lifting.noted().at()))
                        .update()
                == 1;
    }

    @Override
    public Optional<Hold> find(AuthorityId authority, UUID hold) {
        boundaries.enter(authority);
        return jdbc.sql(WITH_LIFTING + "where h.authority = :authority and h.id = :id")
                .param("authority", authority.value())
                .param("id", hold)
                .query(JdbcHolds::hold)
                .optional();
    }

    @Override
    public List<Hold> holding(AuthorityId authority, @Nullable PersonId subject, int most) {
        boundaries.enter(authority);
        return jdbc.sql(WITH_LIFTING + """
                        where h.authority = :authority and l.hold_id is null
                          and (:person::uuid is null or h.person_id is null or h.person_id = :person)
                        order by h.placed_at, h.id limit :most""")
                .param("authority", authority.value())
                .param("person", uuid(subject), Types.OTHER)
                .param("most", most)
                .query(JdbcHolds::hold)
                .list();
    }

    @Override
    public List<Hold> lifted(AuthorityId authority, int most) {
        boundaries.enter(authority);
        return jdbc.sql(WITH_LIFTING + """
                        where h.authority = :authority and l.hold_id is not null
                        order by l.lifted_at desc, h.id limit :most""")
                .param("authority", authority.value())
                .param("most", most)
                .query(JdbcHolds::hold)
                .list();
    }

    @Override
    public boolean onEverybody(AuthorityId authority) {
        boundaries.enter(authority);
        return jdbc.sql("""
                        select exists (
                            select from hold h
                            where h.authority = :authority and h.person_id is null
                              and not exists (select from hold_lifting where hold_id = h.id))""")
                .param("authority", authority.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public Set<PersonId> heldAmong(AuthorityId authority, Collection<PersonId> people) {
        boundaries.enter(authority);
        return jdbc.sql("""
                        select distinct person_id from hold h
                        where h.authority = :authority and h.person_id = any(:people)
                          and not exists (select from hold_lifting where hold_id = h.id)""")
                .param("authority", authority.value())
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, _) -> new PersonId(Objects.requireNonNull(row.getObject(1, UUID.class))))
                .set();
    }

    private static Hold hold(ResultSet row, int rowNumber) throws SQLException {
        var person = row.getObject("person_id", UUID.class);
        var lifted = row.getString("lifted_because");
        return new Hold(
                row.getObject("id", UUID.class),
                person == null ? null : new PersonId(person),
                Hold.Ground.valueOf(row.getString("ground")),
                row.getString("because"),
                noted(row, "placed"),
                lifted == null ? Optional.empty() : Optional.of(new Lifting(lifted, noted(row, "lifted"))));
    }

    private static Noted noted(ResultSet row, String what) throws SQLException {
        return new Noted(
                row.getString(what + "_by"),
                row.getString(what + "_by_name"),
                Objects.requireNonNull(row.getObject(what + "_at", OffsetDateTime.class))
                        .toInstant());
    }

    private static @Nullable UUID uuid(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
