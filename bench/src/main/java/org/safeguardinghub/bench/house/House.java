package org.safeguardinghub.bench.house;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.safeguardinghub.bench.figures.Latencies;
import org.safeguardinghub.bench.figures.Report;
import org.safeguardinghub.bench.load.Ingest;
import org.safeguardinghub.bench.load.Pace;

/** A hub of our own: started cold and warm, looked at, loaded, and taken down again whatever happens. */
public final class House {

    private static final int GATEWAY = 8080;
    private static final String SENDER = "fernbank-primary-walkthrough";
    private static final List<String> CONSUMERS = List.of("consent", "network", "notification");

    private final Hub hub;
    private final EventLatency events;

    /** @param home the repository */
    public House(Path home, String name, int offset) {
        this.hub = new Hub(home, name, offset);
        this.events = new EventLatency(Databases.of(hub));
    }

    /**
     * @param perSecond planned arrivals
     * @param time how long they come; a third of it goes before, as a warm-up that is not counted
     */
    public String measure(int perSecond, Duration time) {
        hub.run("reset");
        try {
            var cold = hub.run("up").orFail();
            hub.awaitStartUpCaches();
            hub.run("down").orFail();
            var warm = hub.run("up").orFail();
            var idle = hub.run("status").output();
            var load = load(perSecond, time);
            return start(cold, warm) + "\n" + load + "\n" + memory("idle", idle)
                    + memory("after the load", hub.run("status").output());
        } finally {
            hub.run("down");
        }
    }

    private static String start(Hub.Run cold, Hub.Run warm) {
        return Report.table(List.of(
                List.of("`./hub up`", "a referral can be sent", "everything", "whole command"),
                started("cold", cold),
                started("warm, with the start-up caches", warm)));
    }

    private String load(int perSecond, Duration time) {
        var ingest =
                new Ingest(URI.create("http://127.0.0.1:" + (GATEWAY + hub.offset())), new LastingToken(hub, SENDER));
        ingest.run(Pace.of(perSecond, time.dividedBy(3)));
        var from = Instant.now();
        var result = ingest.run(Pace.of(perSecond, time));
        var until = Instant.now();
        settle();
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("", "count", "p50", "p99", "worst", "else"));
        rows.add(row(
                String.format(Locale.ROOT, "referrals, planned %d/s, accepted %.1f/s", perSecond, result.perSecond()),
                result.accepted(),
                "not accepted: " + result.othersInWords()));
        for (var consumer : CONSUMERS) {
            var seen = events.of(consumer, from, until);
            rows.add(row("event to effect in " + consumer + "-service", seen.latencies(), seen.missing() + " missing"));
        }
        return Report.table(rows);
    }

    /** Consumers may be behind when the last answer is in; half a minute is the patience we have. */
    private static void settle() {
        try {
            Thread.sleep(Duration.ofSeconds(30));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> row(String what, Latencies latencies, String more) {
        return List.of(
                what, Long.toString(latencies.count()), latencies.in(50), latencies.in(99), latencies.in(100), more);
    }

    private static List<String> started(String how, Hub.Run run) {
        return List.of(how, said(run, "front door"), said(run, "the hub"), seconds(run.took()));
    }

    /** The command's own line about a part. */
    private static String said(Hub.Run run, String part) {
        return run.output()
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith(part + " "))
                .findFirst()
                .map(line -> line.substring(part.length()).strip().replaceAll("\\s+", " "))
                .orElse("-");
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }

    private static String memory(String when, String status) {
        return "`./hub status`, " + when + ":\n\n```\n" + status.stripTrailing() + "\n```\n\n";
    }
}
