package org.safeguardinghub.referral.administration.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.referral.administration.SettingChange;
import org.safeguardinghub.referral.administration.SettingChange.Approved;
import org.safeguardinghub.referral.administration.SettingChange.Proposed;
import org.safeguardinghub.referral.administration.SettingChanges;
import org.safeguardinghub.referral.workforce.Worker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Changes of settings with every step they took. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JdbcSettingChanges implements SettingChanges {

    private static final String MOVE = """
            with moved as (
                update setting_change set state = :state, version = version + 1, from_at = :from,
                                          approved_by = :approvedBy, document = :document::jsonb
                where change_id = :id and version = :version
                returning change_id, version, authority, state, document),
            kept as (
                insert into setting_change_step (change_id, version, authority, state, at, by_subject, document)
                select change_id, version, authority, state, :at, :by, document from moved)
            select count(*) from moved""";

    private static final String ADD = """
            with added as (
                insert into setting_change (change_id, authority, kind, number, state, version, proposed_by, document)
                values (:id, :authority, :kind, :number, 'PROPOSED', 1, :by, :document::jsonb)
                returning change_id, version, authority, state, document)
            insert into setting_change_step (change_id, version, authority, state, at, by_subject, document)
            select change_id, version, authority, state, :at, :by, document from added""";

    private final JdbcClient jdbc;
    private final SettingDocuments documents;

    JdbcSettingChanges(JdbcClient jdbc, SettingDocuments documents) {
        this.jdbc = jdbc;
        this.documents = documents;
    }

    @Override
    public List<Kept> held(AuthorityId authority, String kind) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 50))")
                .param(authority.value() + '\n' + kind)
                .query((_, _) -> true)
                .single();
        return all(authority, kind);
    }

    @Override
    public List<Kept> all(AuthorityId authority, String kind) {
        enter(authority);
        return jdbc.sql("""
                        select document, version from setting_change
                        where authority = :authority and kind = :kind order by number desc""")
                .param("authority", authority.value())
                .param("kind", kind)
                .query(this::kept)
                .list();
    }

    @Override
    public Optional<Kept> find(AuthorityId authority, UUID id) {
        enter(authority);
        return jdbc.sql("""
                        select document, version from setting_change
                        where change_id = :id and authority = :authority""")
                .param("id", id)
                .param("authority", authority.value())
                .query(this::kept)
                .optional();
    }

    @Override
    public void add(Proposed proposed) {
        var wish = proposed.wish();
        enter(wish.authority());
        jdbc.sql(ADD)
                .param("id", wish.id())
                .param("authority", wish.authority().value())
                .param("kind", wish.kind())
                .param("number", wish.number())
                .param("by", wish.by().id())
                .param("at", utc(wish.at()))
                .param("document", documents.write(proposed))
                .update();
    }

    @Override
    public boolean move(Kept before, SettingChange next, Worker by, Instant at) {
        enter(next.wish().authority());
        var approved = next instanceof Approved given ? given : null;
        return jdbc.sql(MOVE)
                        .param("id", next.wish().id())
                        .param("version", before.version())
                        .param("state", next.state())
                        .param("from", approved == null ? null : utc(approved.from()))
                        .param(
                                "approvedBy",
                                approved == null ? null : approved.by().id())
                        .param("at", utc(at))
                        .param("by", by.id().toString())
                        .param("document", documents.write(next))
                        .query(Integer.class)
                        .single()
                == 1;
    }

    private void enter(AuthorityId authority) {
        jdbc.sql("select set_config('app.authority', ?, true)")
                .param(authority.value())
                .query((_, _) -> true)
                .single();
    }

    private Kept kept(ResultSet row, int number) throws SQLException {
        return new Kept(documents.read(row.getString("document")), row.getInt("version"));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
