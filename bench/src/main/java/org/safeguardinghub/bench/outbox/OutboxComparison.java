package org.safeguardinghub.bench.outbox;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.safeguardinghub.bench.figures.Latencies;
import org.safeguardinghub.bench.figures.Report;
import org.safeguardinghub.bench.figures.SourceLines;

/**
 * The decision of docs/adr/0003 as an experiment: the same writers, database and broker; one instance for latency, two
 * for order, and two with one of them killed again and again for loss.
 */
public final class OutboxComparison {

    private static final String OURS = "service-kit/src/main/java/org/safeguardinghub/kit/outbox";
    private static final String THEIRS = "bench/src/main/java/org/safeguardinghub/bench/outbox/NamastackHandler.java";

    private static final int RATE = 100;
    private static final int KILLS = 3;

    /** Facts that a cold JVM writes and sends; they are counted for order and loss, not for latency. */
    private static final int WARM_UP = 500;

    private final Path home;
    private final Duration time;

    /** @param time how long each trial writes */
    public OutboxComparison(Path home, Duration time) {
        this.home = home;
        this.time = time;
    }

    private record Result(Latencies alone, Verdict one, Verdict two, Verdict killed, Duration recovery) {}

    public String run() {
        try (var ground = new Ground(List.of("one", "two", "killed"))) {
            var results = new ArrayList<Result>();
            for (var candidate : Candidate.values()) {
                results.add(measure(candidate, ground));
            }
            return text(results);
        }
    }

    private Result measure(Candidate candidate, Ground ground) {
        Latencies alone;
        Verdict one;
        try (var trial = new Trial(candidate, "one", ground)) {
            trial.node(RATE, time);
            trial.awaitDeliveries(WARM_UP + RATE);
            Processes.pause(time);
            trial.drain();
            alone = trial.latenciesAfter(WARM_UP);
            one = say(candidate, "one instance", trial.verdict());
        }
        Verdict two;
        try (var trial = new Trial(candidate, "two", ground)) {
            trial.node(RATE / 2, time);
            trial.node(RATE / 2, time);
            trial.awaitDeliveries(WARM_UP);
            Processes.pause(time);
            trial.drain();
            two = say(candidate, "two instances", trial.verdict());
        }
        return killed(candidate, ground, alone, one, two);
    }

    /** One instance lives through it all; the other is killed while it writes and relays, and replaced. */
    private Result killed(Candidate candidate, Ground ground, Latencies alone, Verdict one, Verdict two) {
        try (var trial = new Trial(candidate, "killed", ground)) {
            trial.node(RATE / 2, time.multipliedBy(KILLS));
            var victim = trial.node(RATE / 2, time);
            trial.awaitDeliveries(WARM_UP / 2);
            for (int kill = 0; kill < KILLS; kill++) {
                Processes.pause(time.dividedBy(2));
                Processes.kill(victim);
                victim = trial.node(RATE / 2, time);
            }
            Processes.pause(time.multipliedBy(2));
            var recovery = trial.drain();
            return new Result(alone, one, two, say(candidate, KILLS + " kills", trial.verdict()), recovery);
        }
    }

    private static Verdict say(Candidate candidate, String what, Verdict verdict) {
        System.out.println(candidate.title() + ", " + what + ": " + verdict.inWords());
        return verdict;
    }

    private String text(List<Result> results) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("", Candidate.KIT.title(), Candidate.NAMASTACK.title()));
        row(
                rows,
                "one instance, " + RATE + "/s: latency p50",
                results,
                result -> result.alone().in(50));
        row(rows, "the same: latency p99", results, result -> result.alone().in(99));
        row(rows, "one instance", results, result -> result.one().inWords());
        row(
                rows,
                "two instances, " + RATE + "/s together",
                results,
                result -> result.two().inWords());
        row(
                rows,
                "two, one of them killed (-9) " + KILLS + " times",
                results,
                result -> result.killed().inWords());
        row(
                rows,
                "waited after that for the last one",
                results,
                result -> String.format(Locale.ROOT, "%.1f s", result.recovery().toMillis() / 1000.0));
        rows.add(List.of(
                "lines to own",
                Long.toString(SourceLines.in(home.resolve(OURS))),
                SourceLines.in(home.resolve(THEIRS))
                        + ", and a dependency of 0.9 MB of classes with Kotlin's runtime"));
        return Report.table(rows);
    }

    private static void row(
            List<List<String>> rows,
            String name,
            List<Result> results,
            java.util.function.Function<Result, String> figure) {
        var row = new ArrayList<>(List.of(name));
        results.stream().map(figure).forEach(row::add);
        rows.add(row);
    }
}
