package org.safeguardinghub.kit.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Chains what was committed and signs the end of the chain. One instance at a time. */
final class AuditChain {

    private static final int BATCH = 1_000;
    private static final byte[] BEFORE_THE_FIRST = new byte[32];

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final AuditKey key;
    private final Anchors anchors;
    private final InstantSource clock;
    private final String service;

    AuditChain(
            JdbcClient jdbc,
            TransactionTemplate transactions,
            AuditKey key,
            Anchors anchors,
            InstantSource clock,
            String service) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.key = key;
        this.anchors = anchors;
        this.clock = clock;
        this.service = service;
    }

    /** @return whether there may be more */
    boolean extend() {
        return Boolean.TRUE.equals(transactions.execute(_ -> isMyTurn() && chainSome()));
    }

    private boolean isMyTurn() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('the audit trail is chained', 0))")
                .query(Boolean.class)
                .single();
    }

    private boolean chainSome() {
        var end = end();
        var rows = jdbc.sql("""
                        select * from audit_event
                        where (transaction, id) > (:transaction::xid8, :id)
                          and transaction < pg_snapshot_xmin(pg_current_snapshot())
                        order by transaction, id limit :batch""")
                .param("transaction", end.transaction())
                .param("id", end.eventId())
                .param("batch", BATCH)
                .query(AuditChain::row)
                .list();
        if (rows.isEmpty()) {
            return false;
        }
        sign(chain(end, rows));
        return rows.size() == BATCH;
    }

    private End end() {
        return jdbc.sql(
                        "select position, event_id, transaction::text, hash from audit_chain order by position desc limit 1")
                .query((row, _) -> new End(
                        row.getLong("position"),
                        row.getLong("event_id"),
                        Objects.requireNonNull(row.getString("transaction")),
                        Objects.requireNonNull(row.getBytes("hash"))))
                .optional()
                .orElseGet(() -> new End(0, 0, "0", BEFORE_THE_FIRST));
    }

    private End chain(End before, List<AuditRow> rows) {
        var end = before;
        var hashes = new ArrayList<byte[]>();
        for (var row : rows) {
            var position = end.position() + 1;
            end = new End(position, row.id(), row.transaction(), row.hashAfter(end.hash(), position));
            hashes.add(end.hash());
        }
        jdbc.sql("""
                        insert into audit_chain (position, event_id, transaction, hash)
                        select :first + number, event_id, transaction::xid8, hash
                        from unnest(:events::bigint[], :transactions::text[], :hashes::bytea[])
                             with ordinality as chained (event_id, transaction, hash, number)""")
                .param("first", before.position())
                .param("events", rows.stream().map(AuditRow::id).toArray(Long[]::new))
                .param("transactions", rows.stream().map(AuditRow::transaction).toArray(String[]::new))
                .param("hashes", hashes.toArray(byte[][]::new))
                .update();
        return end;
    }

    /** The line outside the database is there before the commit: should that fail, the same rows get the same hashes again. */
    private void sign(End end) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var signature = key.sign(service, end.position(), end.hash(), at);
        jdbc.sql(
                        "insert into audit_checkpoint (position, hash, at, signature) values (:position, :hash, :at, :signature)")
                .param("position", end.position())
                .param("hash", end.hash())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("signature", signature)
                .update();
        anchors.add(end.position(), end.hash(), at, signature);
    }

    private static AuditRow row(ResultSet row, int number) throws SQLException {
        return new AuditRow(
                row.getLong("id"),
                Objects.requireNonNull(row.getString("transaction")),
                instant(row),
                text(row, "authority"),
                text(row, "actor"),
                text(row, "client_id"),
                text(row, "agency"),
                text(row, "action"),
                text(row, "subject_type"),
                text(row, "subject_id"),
                text(row, "codes"),
                row.getString("correlation_id"));
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return Objects.requireNonNull(row.getObject("at", OffsetDateTime.class)).toInstant();
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column), column);
    }

    private record End(long position, long eventId, String transaction, byte[] hash) {}
}
