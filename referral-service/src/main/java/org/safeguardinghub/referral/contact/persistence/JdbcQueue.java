package org.safeguardinghub.referral.contact.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.referral.contact.Boundary;
import org.safeguardinghub.referral.contact.Position;
import org.safeguardinghub.referral.contact.Queue;
import org.safeguardinghub.referral.contact.QueueItem;
import org.safeguardinghub.referral.contact.QueueItem.Asked;
import org.safeguardinghub.referral.workforce.Worker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Lists read along an index that has their order: the cost of a page does not grow with the table. */
@Repository
@Transactional(readOnly = true)
class JdbcQueue implements Queue {

    private static final String ITEM = """
            select document, version, card, asked, answered,
                   (select case what when 'WITHDRAWN' then at end from contact_change
                    where contact_change.contact_id = contact.contact_id and what in ('WITHDRAWN', 'AMENDED')
                    order by version desc limit 1) as withdrawn_at
            from contact where authority = :authority and\s""";
    private static final String AFTER = "(urgency, due_at, contact_id) > (:urgency, :dueAt, :id) ";
    private static final String IN_ORDER = "order by urgency, due_at, contact_id limit :limit";

    private final JdbcClient jdbc;
    private final Boundaries boundaries;
    private final ContactDocuments documents;

    JdbcQueue(JdbcClient jdbc, Boundaries boundaries, ContactDocuments documents) {
        this.jdbc = jdbc;
        this.boundaries = boundaries;
        this.documents = documents;
    }

    @Override
    public List<QueueItem> page(Boundary boundary, View view, Worker worker, @Nullable Position after, int limit) {
        boundaries.enter(boundary);
        var sql = ITEM + condition(view) + (after == null ? " " : " and " + AFTER) + IN_ORDER;
        return positioned(jdbc.sql(sql), after)
                .param("authority", boundary.authority())
                .param("worker", worker.id())
                .param("limit", limit)
                .query(this::item)
                .list();
    }

    @Override
    public Counts counts(Boundary boundary, Worker worker) {
        boundaries.enter(boundary);
        var counts = Stream.of(View.values()).map(JdbcQueue::count).collect(Collectors.joining(", "));
        return jdbc.sql("select " + counts)
                .param("authority", boundary.authority())
                .param("worker", worker.id())
                .param("enough", COUNTED)
                .query((row, _) -> new Counts(
                        row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5), row.getInt(6)))
                .single();
    }

    @Override
    public Arrivals arrivals(Boundary boundary, Instant since) {
        boundaries.enter(boundary);
        return jdbc.sql("""
                        select count(*), count(*) filter (where urgency = 0), max(received_at)
                        from (select urgency, received_at from contact
                              where authority = :authority and received_at > :since
                              order by received_at desc limit :enough) latest""")
                .param("authority", boundary.authority())
                .param("since", Instants.utc(since))
                .param("enough", COUNTED)
                .query((row, _) -> new Arrivals(row.getInt(1), row.getInt(2), instant(row, 3)))
                .single();
    }

    @Override
    public List<QueueItem> sent(Boundary boundary, @Nullable Position after, int limit) {
        boundaries.enter(boundary);
        var sql = ITEM + "source_agency = :agency" + (after == null ? "" : " and contact_id < :id")
                + " order by contact_id desc limit :limit";
        return positioned(jdbc.sql(sql), after)
                .param("authority", boundary.authority())
                .param("agency", boundary.agency())
                .param("limit", limit)
                .query(this::item)
                .list();
    }

    private static JdbcClient.StatementSpec positioned(JdbcClient.StatementSpec sql, @Nullable Position after) {
        return after == null
                ? sql
                : sql.param("urgency", after.urgency())
                        .param("dueAt", Instants.utc(after.dueAt()))
                        .param("id", after.id());
    }

    private static String condition(View view) {
        return switch (view) {
            case FIRST_LOOK -> "waiting";
            case MINE -> "owner_id = :worker and open";
            case GATHERING -> "state = 'GATHERING'";
            case WITH_MANAGER -> "with_manager";
            case OUTCOME -> "state in ('SIGNED', 'OUTCOME_SENT')";
            case ALL -> "open";
        };
    }

    private static String count(View view) {
        return "(select count(*) from (select 1 from contact where authority = :authority and " + condition(view)
                + " limit :enough) counted)";
    }

    private QueueItem item(ResultSet row, int number) throws SQLException {
        var card = documents.card(row.getString("card"));
        int version = row.getInt("version");
        var asked = new Asked(row.getInt("asked"), row.getInt("answered"));
        var withdrawnAt = row.getObject("withdrawn_at", OffsetDateTime.class);
        return new QueueItem(
                documents.contact(row.getString("document")),
                version,
                card,
                asked,
                withdrawnAt == null ? null : withdrawnAt.toInstant());
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        var found = row.getObject(column, OffsetDateTime.class);
        return found == null ? null : found.toInstant();
    }
}
