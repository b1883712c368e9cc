package org.safeguardinghub.kit.outbox;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Which lanes this relay may carry, and until when. Lanes are shared out fairly among the relays alive.
 *
 * <p>The limit: a relay stopped between its last look at the clock and the send may still send one event after another
 * relay took the lane. That event is one the other has sent or is about to send too, with the same id, because neither
 * sends an aggregate's next event before the one before is acknowledged: a duplicate, which the inbox drops, and never a
 * new order.
 */
final class Leases {

    private static final int LANES = 32;
    static final Duration LIFE = Duration.ofSeconds(15);
    // A send that is under way may take this long: none is begun later than that before the lease ends.
    static final Duration MARGIN = Duration.ofSeconds(7);
    private static final Duration RENEWAL = Duration.ofSeconds(2);

    private final JdbcTemplate jdbc;
    private final UUID relay;
    private Set<Integer> lanes = Set.of();
    private long renewed;
    private boolean begun;

    Leases(JdbcTemplate jdbc, UUID relay) {
        this.jdbc = jdbc;
        this.relay = relay;
    }

    Set<Integer> lanes() {
        return lanes;
    }

    boolean isDue() {
        return !begun || age().compareTo(RENEWAL) > 0;
    }

    /** Whether a send begun now ends before the lease does. Elapsed time, which no clock change moves. */
    boolean maySend() {
        return begun && age().plus(MARGIN).compareTo(LIFE) < 0;
    }

    void renew() {
        long asked = System.nanoTime();
        jdbc.update("""
                INSERT INTO outbox_relay (relay, seen_at) VALUES (?, clock_timestamp())
                ON CONFLICT (relay) DO UPDATE SET seen_at = excluded.seen_at""", relay);
        var held = held();
        int share = share();
        if (held.size() > share) {
            release(held.stream().skip(share).toList().toArray(Integer[]::new));
        } else if (held.size() < share) {
            take(share - held.size());
        }
        lanes = held();
        renewed = asked;
        begun = true;
    }

    void releaseAll() {
        lanes = Set.of();
        begun = false;
        jdbc.update("UPDATE outbox_lease SET owner = NULL, expires_at = 'epoch' WHERE owner = ?", relay);
        jdbc.update("DELETE FROM outbox_relay WHERE relay = ?", relay);
    }

    private Duration age() {
        return Duration.of(System.nanoTime() - renewed, TimeUnit.NANOSECONDS.toChronoUnit());
    }

    private int share() {
        jdbc.update("DELETE FROM outbox_relay WHERE seen_at < clock_timestamp() - make_interval(secs => ?)", (double)
                LIFE.toSeconds());
        var alive = jdbc.queryForObject("SELECT count(*) FROM outbox_relay", Integer.class);
        return Math.ceilDiv(LANES, alive == null ? 1 : Math.max(1, alive));
    }

    private Set<Integer> held() {
        return Set.copyOf(jdbc.query("""
                UPDATE outbox_lease SET expires_at = clock_timestamp() + make_interval(secs => ?)
                 WHERE owner = ? AND expires_at > clock_timestamp() RETURNING lane""", (row, number) -> row.getInt(1), (double) LIFE.toSeconds(), relay));
    }

    private void take(int count) {
        jdbc.update("""
                UPDATE outbox_lease
                   SET owner = ?, epoch = epoch + 1, expires_at = clock_timestamp() + make_interval(secs => ?)
                 WHERE lane IN (SELECT lane FROM outbox_lease
                                 WHERE owner IS NULL OR expires_at <= clock_timestamp()
                                 ORDER BY lane LIMIT ? FOR UPDATE SKIP LOCKED)""", relay, (double) LIFE.toSeconds(), count);
    }

    private void release(Integer[] surplus) {
        jdbc.update(
                "UPDATE outbox_lease SET owner = NULL, expires_at = 'epoch' WHERE owner = ? AND lane = ANY (?)",
                relay,
                surplus);
    }
}
