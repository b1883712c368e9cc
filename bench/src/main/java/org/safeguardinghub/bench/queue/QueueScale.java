package org.safeguardinghub.bench.queue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.safeguardinghub.bench.figures.Latencies;
import org.safeguardinghub.bench.figures.Report;

/** The same questions to a small and a large table (design 8: at most 1.5 times as much), and an intake's rows by pgbench. */
public final class QueueScale {

    private static final int WARM_UP = 200;
    private static final int ASKED = 1_000;
    private static final double MOST = 1.5;

    private final Path home;
    private final int small;
    private final int large;
    private final Duration intake;

    public QueueScale(Path home, int small, int large, Duration intake) {
        this.home = home;
        this.small = small;
        this.large = large;
        this.intake = intake;
    }

    public String run() {
        try (var stock = new Stock(home)) {
            stock.fill(0, small);
            var inSmall = ask(stock, small);
            stock.fill(small, large);
            var inLarge = ask(stock, large);
            return table(inSmall, inLarge) + "\n" + new IntakeFloor(stock, intake).run();
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Map<Question, Latencies> ask(Stock stock, int contacts) throws SQLException {
        var answers = new EnumMap<Question, Latencies>(Question.class);
        try (var connection = stock.connect()) {
            connection.setAutoCommit(false);
            for (var question : Question.values()) {
                for (int i = 0; i < WARM_UP; i++) {
                    ask(connection, question.sql(i % contacts));
                }
                var latencies = new Latencies();
                for (int i = 0; i < ASKED; i++) {
                    latencies.add(ask(connection, question.sql((i * 7919) % contacts)));
                }
                answers.put(question, latencies);
            }
        }
        return answers;
    }

    /** As the service asks: the boundary first, then the question, in a transaction of its own. */
    private static Duration ask(Connection connection, String sql) throws SQLException {
        long began = System.nanoTime();
        try (var statement = connection.createStatement()) {
            statement.execute("select set_config('app.authority', 'bench', true), set_config('app.agency', '*', true)");
            try (var rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    rows.getString(1);
                }
            }
        }
        connection.commit();
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private String table(Map<Question, Latencies> inSmall, Map<Question, Latencies> inLarge) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(
                "question",
                "%,d contacts: p50".formatted(small),
                "p99",
                "%,d contacts: p50".formatted(large),
                "p99",
                "p50 ratio (aim ≤ 1.5)"));
        for (var question : Question.values()) {
            var before = Objects.requireNonNull(inSmall.get(question));
            var after = Objects.requireNonNull(inLarge.get(question));
            rows.add(List.of(
                    question.words(), before.in(50), before.in(99), after.in(50), after.in(99), ratio(before, after)));
        }
        return Report.table(rows);
    }

    private static String ratio(Latencies before, Latencies after) {
        double ratio =
                (double) after.at(50).toNanos() / Math.max(1, before.at(50).toNanos());
        return String.format(Locale.ROOT, "%.2f%s", ratio, ratio <= MOST ? "" : " (missed)");
    }
}
