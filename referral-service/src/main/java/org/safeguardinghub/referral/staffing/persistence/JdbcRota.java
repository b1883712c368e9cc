package org.safeguardinghub.referral.staffing.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.referral.staffing.Absence;
import org.safeguardinghub.referral.staffing.Rota;
import org.safeguardinghub.referral.staffing.Shift;
import org.safeguardinghub.referral.workforce.Worker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is cancelled stays as a row with the instant of it. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JdbcRota implements Rota {

    private final JdbcClient jdbc;

    JdbcRota(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Shift> shifts(AuthorityId authority, Instant from, Instant until) {
        enter(authority);
        return jdbc.sql("""
                        select shift_id, duty, worker_id, name, from_at, until_at, phone
                        from duty_shift join worker using (authority, worker_id)
                        where authority = :authority and cancelled_at is null
                          and until_at > :from and from_at < :until
                        order by from_at, duty, shift_id""")
                .param("authority", authority.value())
                .param("from", utc(from))
                .param("until", utc(until))
                .query(JdbcRota::shift)
                .list();
    }

    @Override
    public void plan(AuthorityId authority, Shift shift, Worker by, Instant at) {
        enter(authority);
        jdbc.sql("""
                        insert into duty_shift (shift_id, authority, duty, worker_id, from_at, until_at, phone,
                                                noted_by, noted_at)
                        values (:id, :authority, :duty, :worker, :from, :until, :phone, :by, :at)""")
                .param("id", shift.id())
                .param("authority", authority.value())
                .param("duty", shift.duty().name())
                .param("worker", shift.worker().id())
                .param("from", utc(shift.from()))
                .param("until", utc(shift.until()))
                .param("phone", shift.phone())
                .param("by", by.id())
                .param("at", utc(at))
                .update();
    }

    @Override
    public boolean cancelShift(AuthorityId authority, UUID shift, Instant at) {
        enter(authority);
        return jdbc.sql("""
                        update duty_shift set cancelled_at = :at
                        where shift_id = :id and authority = :authority and cancelled_at is null""")
                        .param("id", shift)
                        .param("authority", authority.value())
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    @Override
    public List<Absence> absences(AuthorityId authority, Instant endingAfter) {
        enter(authority);
        return jdbc.sql("""
                        select absence_id, worker_id, from_at, until_at from worker_absence
                        where authority = :authority and cancelled_at is null and until_at > :after
                        order by from_at, absence_id""")
                .param("authority", authority.value())
                .param("after", utc(endingAfter))
                .query((row, _) -> new Absence(
                        row.getObject("absence_id", UUID.class),
                        row.getObject("worker_id", UUID.class),
                        instant(row, "from_at"),
                        instant(row, "until_at")))
                .list();
    }

    @Override
    public void away(AuthorityId authority, Absence absence, Worker by, Instant at) {
        enter(authority);
        jdbc.sql("""
                        insert into worker_absence (absence_id, authority, worker_id, from_at, until_at, noted_by, noted_at)
                        values (:id, :authority, :worker, :from, :until, :by, :at)""")
                .param("id", absence.id())
                .param("authority", authority.value())
                .param("worker", absence.worker())
                .param("from", utc(absence.from()))
                .param("until", utc(absence.until()))
                .param("by", by.id())
                .param("at", utc(at))
                .update();
    }

    @Override
    public boolean cancelAbsence(AuthorityId authority, UUID worker, UUID absence, Instant at) {
        enter(authority);
        return jdbc.sql("""
                        update worker_absence set cancelled_at = :at
                        where absence_id = :id and worker_id = :worker and authority = :authority
                          and cancelled_at is null""")
                        .param("id", absence)
                        .param("worker", worker)
                        .param("authority", authority.value())
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    private void enter(AuthorityId authority) {
        jdbc.sql("select set_config('app.authority', ?, true)")
                .param(authority.value())
                .query((_, _) -> true)
                .single();
    }

    private static Shift shift(ResultSet row, int number) throws SQLException {
        return new Shift(
                row.getObject("shift_id", UUID.class),
                Shift.Duty.valueOf(row.getString("duty")),
                new Worker(row.getObject("worker_id", UUID.class), row.getString("name")),
                instant(row, "from_at"),
                instant(row, "until_at"),
                row.getString("phone"));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
