package org.safeguardinghub.auditverifier;

import java.security.PublicKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.auditverifier.Finding.Kind;

/** One look at one service's trail, from its first row to its last. */
public final class Verification {

    /** How long a row may have been under way to its place, a slow transaction included. */
    private static final Duration UNDER_WAY = Duration.ofHours(1);

    private static final Duration WAITS = Duration.ofMinutes(5);
    /** An anchor is written just before its batch is committed, so the newest may be ahead of what can be read. */
    private static final Duration AHEAD = Duration.ofMinutes(1);

    private static final int AT_ONCE = 5_000;

    private final String service;
    private final PublicKey key;
    private final List<Finding> findings = new ArrayList<>();
    private final TreeMap<Long, Checkpoint> signed = new TreeMap<>();
    private long rows;
    private long lastPosition;
    private @Nullable Checkpoint lastMet;
    private @Nullable Instant lastMetRow;

    private Verification(String service, PublicKey key) {
        this.service = service;
        this.key = key;
    }

    /**
     * What was found.
     *
     * @param rows how many rows are chained
     * @param checkpoints how many signatures hold
     */
    public record Report(String service, long rows, int checkpoints, List<Finding> findings) {

        public Report {
            findings = List.copyOf(findings);
        }

        public boolean isWhole() {
            return findings.isEmpty();
        }
    }

    /**
     * @param database at best in a transaction that sees one instant only
     * @param anchors the lines that were written outside the database
     * @throws SQLException if the database cannot be read
     */
    public static Report of(String service, Connection database, PublicKey key, List<String> anchors, Instant now)
            throws SQLException {
        var verification = new Verification(service, key);
        database.setAutoCommit(false);
        verification.readCheckpoints(database);
        verification.readAnchors(anchors);
        verification.walk(database);
        verification.lookForTheTail(now);
        verification.lookForWhatWaits(database, now);
        database.rollback();
        return new Report(service, verification.rows, verification.signed.size(), verification.findings);
    }

    private void readCheckpoints(Connection database) throws SQLException {
        try (var query = database.prepareStatement("select * from audit_checkpoint order by position")) {
            query.setFetchSize(AT_ONCE);
            try (var found = query.executeQuery()) {
                while (found.next()) {
                    keep(new Checkpoint(
                            found.getLong("position"),
                            found.getBytes("hash"),
                            found.getObject("at", OffsetDateTime.class).toInstant(),
                            found.getBytes("signature")));
                }
            }
        }
    }

    private void readAnchors(List<String> anchors) {
        anchors.stream()
                .filter(line -> !line.isBlank())
                .map(Checkpoint::anchored)
                .forEach(this::keep);
    }

    private void keep(Checkpoint checkpoint) {
        if (!checkpoint.isSignedBy(key, service)) {
            found(Kind.SIGNATURE_FALSE, checkpoint.position(), "the signature at this place is not ours");
            return;
        }
        var same = signed.putIfAbsent(checkpoint.position(), checkpoint);
        if (same != null && !Arrays.equals(same.hash(), checkpoint.hash())) {
            found(Kind.CHAIN_REWRITTEN, checkpoint.position(), "two chains were signed up to this place");
        }
    }

    private void walk(Connection database) throws SQLException {
        var before = new byte[32];
        try (var query = database.prepareStatement("""
                select chain.position, chain.event_id, chain.hash, event.at, event.authority, event.actor,
                       event.client_id, event.agency, event.action, event.subject_type, event.subject_id, event.codes,
                       event.correlation_id
                from audit_chain chain left join audit_event event on event.id = chain.event_id
                order by chain.position""")) {
            query.setFetchSize(AT_ONCE);
            try (var found = query.executeQuery()) {
                while (found.next()) {
                    var row = ChainedRow.of(found);
                    look(row, before);
                    before = row.hash();
                }
            }
        }
    }

    /** What is wrong with one row is said of that row: the next one is judged by the hash that stands before it. */
    private void look(ChainedRow row, byte[] before) {
        rows++;
        if (row.position() != lastPosition + 1) {
            found(
                    Kind.CHAIN_GAP,
                    lastPosition + 1,
                    "the places " + (lastPosition + 1) + " to " + (row.position() - 1) + " are missing");
        } else if (!row.isThere()) {
            found(Kind.ROW_DELETED, row.position(), "row " + row.eventId() + " is gone");
        } else if (!Arrays.equals(row.hash(), row.hashAfter(before))) {
            found(
                    Kind.ROW_CHANGED,
                    row.position(),
                    "row " + row.eventId() + " does not say what was chained, or stands in another place");
        }
        compare(row);
        lastPosition = row.position();
    }

    private void compare(ChainedRow row) {
        var met = lastMet;
        var older = lastMetRow;
        if (older != null && row.at() != null && row.at().isBefore(older.minus(UNDER_WAY))) {
            found(
                    Kind.BACKDATED,
                    row.position(),
                    "row " + row.eventId() + " says " + row.at() + ", but was chained after a row of " + older);
        }
        var checkpoint = signed.get(row.position());
        if (checkpoint == null) {
            return;
        }
        if (!Arrays.equals(checkpoint.hash(), row.hash())) {
            found(
                    Kind.CHAIN_REWRITTEN,
                    met == null ? 1 : met.position() + 1,
                    "from here up to place " + row.position() + " it is not the chain that was signed");
        }
        lastMet = checkpoint;
        lastMetRow = row.at();
    }

    private void lookForTheTail(Instant now) {
        signed.tailMap(lastPosition, false).values().stream()
                .filter(beyond -> beyond.at().isBefore(now.minus(AHEAD)))
                .reduce((_, last) -> last)
                .ifPresent(gone -> found(
                        Kind.TAIL_CUT_OFF,
                        lastPosition + 1,
                        "place " + gone.position() + " was signed at " + gone.at() + " and is gone"));
        if (rows > 0 && (signed.isEmpty() || signed.lastKey() < lastPosition)) {
            found(
                    Kind.CHAIN_REWRITTEN,
                    signed.isEmpty() ? 1 : signed.lastKey() + 1,
                    "from here to the end nothing is signed");
        }
    }

    private void lookForWhatWaits(Connection database, Instant now) throws SQLException {
        try (var query = database.prepareStatement("""
                select event.id, event.at from audit_event event
                where not exists (select from audit_chain chain where chain.event_id = event.id)
                  and event.transaction < pg_snapshot_xmin(pg_current_snapshot())
                order by event.id""");
                var found = query.executeQuery()) {
            while (found.next()) {
                var at = found.getObject("at", OffsetDateTime.class).toInstant();
                if (at.isBefore(now.minus(WAITS))) {
                    found(
                            Kind.NOT_CHAINED,
                            lastPosition + 1,
                            "row " + found.getLong("id") + " of " + at + " has not been chained");
                }
            }
        }
    }

    private void found(Kind kind, long position, String words) {
        findings.add(new Finding(kind, position, words));
    }
}
