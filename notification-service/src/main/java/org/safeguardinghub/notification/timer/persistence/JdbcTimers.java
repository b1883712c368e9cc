package org.safeguardinghub.notification.timer.persistence;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.notification.timer.ClockKey;
import org.safeguardinghub.notification.timer.ClockTimer;
import org.safeguardinghub.notification.timer.ClockTimer.Owner;
import org.safeguardinghub.notification.timer.ClockTimer.Running;
import org.safeguardinghub.notification.timer.ClockTimer.Stopped;
import org.safeguardinghub.notification.timer.Ladder;
import org.safeguardinghub.notification.timer.Ladder.Rung;
import org.safeguardinghub.notification.timer.Timers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcTimers implements Timers {

    private final JdbcClient jdbc;

    JdbcTimers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<ClockTimer> hold(ContactId contact, String clock) {
        return jdbc.sql("select * from clock_timer where contact_id = :contact and clock = :clock for update")
                .param("contact", contact.value())
                .param("clock", clock)
                .query(JdbcTimers::timer)
                .optional();
    }

    @Override
    public List<Running> holdRunning(ContactId contact) {
        return jdbc
                .sql(
                        "select * from clock_timer where contact_id = :contact and state = 'RUNNING' order by clock for update")
                .param("contact", contact.value())
                .query(JdbcTimers::timer)
                .list()
                .stream()
                .map(Running.class::cast)
                .toList();
    }

    @Override
    public void save(ClockTimer timer) {
        switch (timer) {
            case Running running -> write(running, "RUNNING", running.nextStep(), running.nextAt());
            case Stopped stopped -> stop(stopped);
        }
    }

    @Override
    public List<ClockKey> overlooked(Instant before, int limit) {
        return jdbc.sql("""
                select contact_id, clock, version from clock_timer
                where state = 'RUNNING' and next_at < :before order by next_at limit :limit""")
                .param("before", utc(before))
                .param("limit", limit)
                .query((row, number) -> key(row))
                .list();
    }

    private void write(Running timer, String state, int step, Instant nextAt) {
        var rungs = timer.ladder().rungs();
        jdbc.sql("""
                insert into clock_timer (contact_id, clock, version, authority, reference, due_at, percents, rungs_at,
                    next_step, next_at, state)
                values (:contact, :clock, :version, :authority, :reference, :due, :percents, cast(:rungsAt as timestamptz[]), :step, :nextAt,
                    :state)
                on conflict (contact_id, clock) do update set version = excluded.version, due_at = excluded.due_at,
                    percents = excluded.percents, rungs_at = excluded.rungs_at, next_step = excluded.next_step,
                    next_at = excluded.next_at, state = excluded.state, stopped_at = null""")
                .param("contact", timer.key().contact().value())
                .param("clock", timer.key().clock())
                .param("version", timer.key().version())
                .param("authority", timer.owner().authority().value())
                .param("reference", timer.owner().reference())
                .param("due", utc(timer.ladder().dueAt()))
                .param("percents", rungs.stream().map(Rung::percent).toArray(Integer[]::new))
                .param(
                        "rungsAt",
                        rungs.stream().map(rung -> rung.at().toString()).toArray(String[]::new))
                .param("step", step)
                .param("nextAt", utc(nextAt))
                .param("state", state)
                .update();
    }

    private void stop(Stopped timer) {
        jdbc.sql("""
                update clock_timer set state = 'STOPPED', next_at = null, stopped_at = :at
                where contact_id = :contact and clock = :clock and version = :version""")
                .param("at", utc(timer.at()))
                .param("contact", timer.key().contact().value())
                .param("clock", timer.key().clock())
                .param("version", timer.key().version())
                .update();
    }

    private static ClockTimer timer(ResultSet row, int number) throws SQLException {
        var owner = new Owner(new AuthorityId(row.getString("authority")), row.getString("reference"));
        var ladder = ladder(row);
        return "RUNNING".equals(row.getString("state"))
                ? new Running(key(row), owner, ladder, row.getInt("next_step"))
                : new Stopped(key(row), owner, ladder, instant(row, "stopped_at"));
    }

    private static ClockKey key(ResultSet row) throws SQLException {
        var contact = new ContactId(row.getObject("contact_id", UUID.class));
        return new ClockKey(contact, row.getString("clock"), row.getInt("version"));
    }

    private static Ladder ladder(ResultSet row) throws SQLException {
        var percents = (Integer[]) row.getArray("percents").getArray();
        var instants = (Timestamp[]) row.getArray("rungs_at").getArray();
        var rungs = IntStream.range(0, percents.length)
                .mapToObj(i -> new Rung(percents[i], instants[i].toInstant()))
                .toList();
        return new Ladder(instant(row, "due_at"), rungs);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return requireNonNull(row.getObject(column, OffsetDateTime.class)).toInstant();
    }

    private static OffsetDateTime utc(Instant when) {
        return when.atOffset(ZoneOffset.UTC);
    }
}
