package org.safeguardinghub.referral.workforce.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.referral.workforce.Colleague;
import org.safeguardinghub.referral.workforce.Colleagues;
import org.safeguardinghub.referral.workforce.Worker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** One row for each person and authority. */
@Repository
@Transactional
class JdbcColleagues implements Colleagues {

    private static final String ROW = "select worker_id, name, roles, team, leaves_at from worker ";

    private final JdbcClient jdbc;

    JdbcColleagues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Colleague> all(AuthorityId authority) {
        enter(authority);
        return jdbc.sql(ROW + "where authority = :authority order by name, worker_id")
                .param("authority", authority.value())
                .query(JdbcColleagues::colleague)
                .list();
    }

    @Override
    public Optional<Colleague> find(AuthorityId authority, UUID id) {
        enter(authority);
        return jdbc.sql(ROW + "where authority = :authority and worker_id = :id")
                .param("authority", authority.value())
                .param("id", id)
                .query(JdbcColleagues::colleague)
                .optional();
    }

    @Override
    public Map<UUID, Colleague> these(AuthorityId authority, Set<UUID> ids) {
        enter(authority);
        return jdbc
                .sql(ROW + "where authority = :authority and worker_id = any(:ids)")
                .param("authority", authority.value())
                .param("ids", ids.toArray(UUID[]::new))
                .query(JdbcColleagues::colleague)
                .stream()
                .collect(Collectors.toMap(one -> one.worker().id(), Function.identity()));
    }

    @Override
    public void met(AuthorityId authority, Colleague colleague) {
        enter(authority);
        named(authority, colleague, """
                        insert into worker (worker_id, authority, name, roles) values (:id, :authority, :name, :roles)
                        on conflict (authority, worker_id) do update set name = excluded.name, roles = excluded.roles
                        where (worker.name, worker.roles) is distinct from (excluded.name, excluded.roles)""").update();
    }

    @Override
    public void welcome(AuthorityId authority, Colleague colleague) {
        enter(authority);
        named(authority, colleague, """
                        insert into worker (worker_id, authority, name, roles, team)
                        values (:id, :authority, :name, :roles, :team)
                        on conflict (authority, worker_id) do update
                        set name = excluded.name, team = excluded.team, leaves_at = null""").param("team", colleague.team()).update();
    }

    @Override
    public boolean leaves(AuthorityId authority, UUID id, Instant at) {
        enter(authority);
        return jdbc.sql("update worker set leaves_at = :at where authority = :authority and worker_id = :id")
                        .param("authority", authority.value())
                        .param("id", id)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec named(AuthorityId authority, Colleague colleague, String sql) {
        return jdbc.sql(sql)
                .param("id", colleague.worker().id())
                .param("authority", authority.value())
                .param("name", colleague.worker().name())
                .param("roles", colleague.roles().stream().sorted().toArray(String[]::new));
    }

    private void enter(AuthorityId authority) {
        jdbc.sql("select set_config('app.authority', ?, true)")
                .param(authority.value())
                .query((_, _) -> true)
                .single();
    }

    private static Colleague colleague(ResultSet row, int number) throws SQLException {
        var leaves = row.getObject("leaves_at", OffsetDateTime.class);
        return new Colleague(
                new Worker(row.getObject("worker_id", UUID.class), row.getString("name")),
                Set.of((String[]) row.getArray("roles").getArray()),
                row.getString("team"),
                leaves == null ? null : leaves.toInstant());
    }
}
