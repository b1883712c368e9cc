package org.safeguardinghub.referral.breakglass.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.PersonId;
import org.safeguardinghub.referral.breakglass.BrokenGlass;
import org.safeguardinghub.referral.breakglass.BrokenGlass.Finding;
import org.safeguardinghub.referral.breakglass.BrokenGlass.Review;
import org.safeguardinghub.referral.breakglass.BrokenGlasses;
import org.safeguardinghub.referral.breakglass.Emergency;
import org.safeguardinghub.referral.people.EmergencyOpenings;
import org.safeguardinghub.referral.people.Person;
import org.safeguardinghub.referral.workforce.Worker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Emergency openings in their tables. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JdbcBrokenGlasses implements BrokenGlasses, EmergencyOpenings {

    private static final String ALL = """
            select glass.*, review.finding, review.note, review.by_id as reviewer_id, review.by_name as reviewer_name,
                   review.at as reviewed_at
            from broken_glass glass left join broken_glass_review review using (id) """;

    private final JdbcClient jdbc;

    JdbcBrokenGlasses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(BrokenGlass glass) {
        jdbc.sql("""
                        insert into broken_glass
                            (id, authority, person_id, by_id, by_name, reason, because, at, until, review_by)
                        values (:id, :authority, :person, :by, :byName, :reason, :because, :at, :until, :reviewBy)""")
                .param("id", glass.id())
                .param("authority", glass.authority().value())
                .param("person", glass.person().value())
                .param("by", glass.by().id())
                .param("byName", glass.by().name())
                .param("reason", glass.emergency().name())
                .param("because", glass.because())
                .param("at", utc(glass.at()))
                .param("until", utc(glass.until()))
                .param("reviewBy", utc(glass.reviewBy()))
                .update();
    }

    @Override
    public Optional<Instant> openUntil(Person person, UUID worker, Instant now) {
        return jdbc.sql("""
                        select max(until) as until from broken_glass
                        where person_id = any(:people) and by_id = :worker and until > :now""")
                .param("people", person.together().stream().map(PersonId::value).toArray(UUID[]::new))
                .param("worker", worker)
                .param("now", utc(now))
                .query((row, _) -> Optional.ofNullable(row.getObject("until", OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant);
    }

    @Override
    public Optional<BrokenGlass> find(UUID id) {
        return jdbc.sql(ALL + "where id = :id")
                .param("id", id)
                .query(JdbcBrokenGlasses::glass)
                .optional();
    }

    @Override
    public boolean review(BrokenGlass glass, Review review) {
        return jdbc.sql("""
                        insert into broken_glass_review (id, authority, finding, note, by_id, by_name, at)
                        values (:id, :authority, :finding, :note, :by, :byName, :at) on conflict do nothing""")
                        .param("id", glass.id())
                        .param("authority", glass.authority().value())
                        .param("finding", review.finding().name())
                        .param("note", review.note())
                        .param("by", review.by().id())
                        .param("byName", review.by().name())
                        .param("at", utc(review.at()))
                        .update()
                == 1;
    }

    @Override
    public List<BrokenGlass> page(boolean waiting, @Nullable UUID after, int limit) {
        return jdbc.sql(ALL + """
                        where (not :waiting or review.id is null)
                          and (:after::uuid is null or (glass.at, glass.id) <
                              (select at, id from broken_glass where id = :after))
                        order by glass.at desc, glass.id desc limit :limit""")
                .param("waiting", waiting)
                .param("after", after)
                .param("limit", limit)
                .query(JdbcBrokenGlasses::glass)
                .list();
    }

    private static BrokenGlass glass(ResultSet row, int number) throws SQLException {
        var finding = row.getString("finding");
        return new BrokenGlass(
                uuid(row, "id"),
                new AuthorityId(row.getString("authority")),
                new PersonId(uuid(row, "person_id")),
                new Worker(uuid(row, "by_id"), row.getString("by_name")),
                Emergency.valueOf(row.getString("reason")),
                row.getString("because"),
                instant(row, "at"),
                instant(row, "until"),
                instant(row, "review_by"),
                finding == null
                        ? null
                        : new Review(
                                Finding.valueOf(finding),
                                row.getString("note"),
                                new Worker(uuid(row, "reviewer_id"), row.getString("reviewer_name")),
                                instant(row, "reviewed_at")));
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class), column);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class), column)
                .toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
