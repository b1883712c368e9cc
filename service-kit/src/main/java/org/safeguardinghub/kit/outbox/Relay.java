package org.safeguardinghub.kit.outbox;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.kit.outbox.OutboxRows.Backlog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

/** Takes what waits in the outbox to Kafka: woken by the database at each commit, and once a second in any case. */
final class Relay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Relay.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration LONGEST_REST = Duration.ofSeconds(10);
    private static final Duration STOPPED_FOR = Duration.ofSeconds(2);

    private final JdbcConnectionDetails database;
    private final Carrier carrier;
    private final UUID id = UUID.randomUUID();
    private final Map<UUID, Long> stopped = new HashMap<>();
    private volatile @Nullable Thread thread;
    private volatile CountDownLatch ended = new CountDownLatch(0);
    private volatile Backlog backlog = new Backlog(0, 0);
    private Duration rest = POLL;

    Relay(JdbcConnectionDetails database, Carrier carrier) {
        this.database = database;
        this.carrier = carrier;
    }

    Backlog backlog() {
        return backlog;
    }

    @Override
    public synchronized void start() {
        if (thread == null) {
            ended = new CountDownLatch(1);
            var begun = Thread.ofPlatform().daemon().name("outbox-relay").unstarted(this::run);
            thread = begun;
            begun.start();
        }
    }

    @Override
    public synchronized void stop() {
        var running = thread;
        thread = null;
        try {
            if (running != null && !ended.await(LONGEST_REST.toSeconds(), TimeUnit.SECONDS)) {
                running.interrupt();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        try {
            while (isRunning()) {
                try (var connection = RelayConnection.open(database)) {
                    work(connection);
                } catch (SQLException | DataAccessException away) {
                    log.warn(
                            "the outbox's database is away ({})",
                            away.getClass().getSimpleName());
                    pause();
                } catch (RuntimeException fault) {
                    log.error("the outbox relay stumbled over {}", fault.toString());
                    pause();
                }
            }
        } finally {
            ended.countDown();
        }
    }

    private void work(RelayConnection connection) throws SQLException {
        var jdbc = connection.jdbc();
        var leases = new Leases(jdbc, id);
        var rows = new OutboxRows(jdbc);
        while (isRunning()) {
            if (leases.isDue()) {
                leases.renew();
                backlog = rows.backlog();
            }
            switch (pass(leases, rows)) {
                case SOME -> rest = POLL;
                case NONE -> connection.await(POLL);
                case BROKER_AWAY -> {
                    backlog = rows.backlog();
                    log.warn("no broker takes events: {} wait", backlog.count());
                    connection.await(rest);
                    rest = rest.multipliedBy(2).compareTo(LONGEST_REST) > 0 ? LONGEST_REST : rest.multipliedBy(2);
                }
            }
        }
        leases.releaseAll();
    }

    private Pass pass(Leases leases, OutboxRows rows) {
        long now = System.nanoTime();
        stopped.values().removeIf(since -> now - since > STOPPED_FOR.toNanos());
        var batch = rows.waiting(leases.lanes(), stopped.keySet());
        if (batch.isEmpty()) {
            return Pass.NONE;
        }
        var outcome = carrier.carry(batch, leases::maySend, rows::markPublished);
        outcome.stopped().forEach(aggregate -> stopped.put(aggregate, now));
        return outcome.brokerAway() ? Pass.BROKER_AWAY : Pass.SOME;
    }

    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private enum Pass {
        NONE,
        SOME,
        BROKER_AWAY
    }
}
