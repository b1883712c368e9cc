package org.safeguardinghub.bench.outbox;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.safeguardinghub.bench.figures.Latencies;

/** One candidate's one trial: its own topic and aggregates, its nodes, and what came out at the other end. */
final class Trial implements AutoCloseable {

    private static final int AGGREGATES = 25;
    private static final Duration START = Duration.ofSeconds(600);
    private static final Duration DRAIN = Duration.ofSeconds(180);

    private final Candidate candidate;
    private final String topic;
    private final Ground ground;
    private final Listener listener;
    private final List<Process> nodes = new ArrayList<>();

    Trial(Candidate candidate, String name, Ground ground) {
        this.candidate = candidate;
        this.topic = candidate.topic(name);
        this.ground = ground;
        prepare();
        this.listener = new Listener(ground.kafka(), topic);
    }

    Process node(int perSecond, Duration time) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-cp",
                System.getProperty("java.class.path"),
                OutboxNode.class.getName(),
                candidate.name(),
                topic,
                Integer.toString(perSecond),
                Long.toString(time.toSeconds())));
        command.addAll(ground.properties(candidate));
        var node = Processes.start(command, ground.folder().resolve(topic + "-" + nodes.size() + ".log"));
        nodes.add(node);
        return node;
    }

    /** Until every committed fact has come out, or the patience for it is over; how long that took. */
    Duration drain() {
        long start = System.nanoTime();
        while (System.nanoTime() - start < DRAIN.toNanos() && verdict().lost() > 0) {
            Processes.pause(Duration.ofMillis(250));
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** Waits until at least so many facts have come out: the node is up and at work. */
    void awaitDeliveries(int wanted) {
        long start = System.nanoTime();
        while (listener.heard().size() < wanted) {
            if (System.nanoTime() - start > START.toNanos() || nodes.stream().noneMatch(Process::isAlive)) {
                throw new IllegalStateException("no facts came out of " + topic + "; see " + ground.folder());
            }
            Processes.pause(Duration.ofMillis(100));
        }
    }

    Verdict verdict() {
        return Verdict.on(committed(), listener.heard());
    }

    /** Of the facts after the first so many, which a cold JVM wrote. */
    Latencies latenciesAfter(int first) {
        var latencies = new Latencies();
        listener.heard().stream().skip(first).map(Delivery::latency).forEach(latencies::add);
        return latencies;
    }

    private Map<UUID, Long> committed() {
        try (var connection = ground.connect(candidate);
                var query = connection.prepareStatement("select id, version from bench_aggregate where topic = ?")) {
            query.setString(1, topic);
            Map<UUID, Long> versions = new HashMap<>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    versions.put(rows.getObject(1, UUID.class), rows.getLong(2));
                }
            }
            return versions;
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private void prepare() {
        try (var connection = ground.connect(candidate);
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists bench_aggregate"
                    + " (id uuid primary key, topic text not null, version bigint not null default 0)");
            try (var insert = connection.prepareStatement("insert into bench_aggregate (id, topic) values (?, ?)")) {
                for (var id :
                        Stream.generate(UUID::randomUUID).limit(AGGREGATES).toList()) {
                    insert.setObject(1, id);
                    insert.setString(2, topic);
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    @Override
    public void close() {
        nodes.forEach(Processes::stop);
        listener.close();
    }
}
