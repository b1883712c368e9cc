package org.safeguardinghub.notification.delivery.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import org.safeguardinghub.notification.delivery.Notice;
import org.safeguardinghub.notification.delivery.Notices;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Tells the database in each transaction whose notices it may touch. */
@Repository
@Transactional
class JdbcNotices implements Notices {

    private final JdbcClient jdbc;
    private final Boundaries boundaries;

    JdbcNotices(JdbcClient jdbc, Boundaries boundaries) {
        this.jdbc = jdbc;
        this.boundaries = boundaries;
    }

    @Override
    public boolean add(Notice notice) {
        boundaries.enter(Boundaries.ANY, Boundaries.ANY);
        return jdbc.sql("""
                insert into notice (id, kind, contact_id, subject_id, reference, authority, agency, happened_at, due_at)
                values (:id, :kind, :contact, :subject, :reference, :authority, :agency, :happenedAt, :dueAt)
                on conflict (subject_id, kind, agency, happened_at) do nothing""")
                        .param("id", notice.id())
                        .param("kind", notice.kind().name())
                        .param("contact", notice.contact().value())
                        .param("subject", notice.subject())
                        .param("reference", notice.reference())
                        .param("authority", notice.authority().value())
                        .param("agency", notice.recipient().value())
                        .param("happenedAt", DeliveryRow.utc(notice.happenedAt()))
                        .param("dueAt", DeliveryRow.utcOrNull(notice.dueAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                        .update()
                == 1;
    }

    /** Only what every transaction before it is done with: whatever commits later stands after it. */
    @Override
    public List<Entry> after(Recipient recipient, Place place, int limit) {
        boundaries.enter(recipient.authority().value(), recipient.agency().value());
        return jdbc.sql("""
                select *, cast(cast(told_in as text) as bigint) as told_number from notice
                where authority = :authority and agency = :agency
                  and (told_in, place) > (cast(:toldIn as xid8), :number)
                  and told_in < pg_snapshot_xmin(pg_current_snapshot())
                order by told_in, place limit :limit""")
                .param("authority", recipient.authority().value())
                .param("agency", recipient.agency().value())
                .param("toldIn", Long.toString(place.toldIn()))
                .param("number", place.number())
                .param("limit", limit)
                .query(JdbcNotices::entry)
                .list();
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(DeliveryRow.notice(row), new Place(row.getLong("told_number"), row.getLong("place")));
    }
}
