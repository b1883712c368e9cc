package org.safeguardinghub.bench.queue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.safeguardinghub.bench.figures.Latencies;
import org.safeguardinghub.bench.figures.Report;

/** The same questions to a small and a large table (design 8: at most 1.5 times as much), and an intake's rows by pgbench. */
public final class QueueScale {

    private static final int ROUNDS = 40;
    private static final int WARM_UP = 15;
    private static final int ASKED = 25;
    private static final double MOST = 1.5;
    private static final long STRIDE = 7919;
    private static final String SMALL = "small";
    private static final String LARGE = "large";

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
        var crowd = new Crowd(large);
        var questions = new ArrayList<Question>(List.of(ContactQuestion.values()));
        questions.addAll(PeopleQuestion.about(crowd.people()));
        try (var stock = new Stock(home)) {
            stock.fill(SMALL, small, crowd);
            stock.fill(LARGE, large, crowd);
            stock.warm(SMALL);
            stock.warm(LARGE);
            var answers = new ArrayList<Answered>();
            for (var question : questions) {
                answers.add(ask(stock, question));
            }
            return table(answers) + "\n" + new IntakeFloor(stock, LARGE, intake).run();
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /**
     * Turn by turn, so that whatever else the machine does falls on both; on new connections in each round, so that
     * neither keeps the processor core that happens to wake sooner.
     */
    private Answered ask(Stock stock, Question question) throws SQLException {
        var answered = new Answered(question, new Latencies(), new Latencies());
        for (int round = 0; round < ROUNDS; round++) {
            try (var one = stock.connect(round % 2 == 0 ? SMALL : LARGE);
                    var other = stock.connect(round % 2 == 0 ? LARGE : SMALL)) {
                one.setAutoCommit(false);
                other.setAutoCommit(false);
                var inSmall = round % 2 == 0 ? one : other;
                round(question, round, inSmall, inSmall == one ? other : one, answered);
            }
        }
        return answered;
    }

    private void round(Question question, int round, Connection inSmall, Connection inLarge, Answered answered)
            throws SQLException {
        for (int i = 0; i < WARM_UP + ASKED; i++) {
            int number = (int) ((round * (WARM_UP + ASKED) + i) * STRIDE % small);
            var before = ask(inSmall, question, number);
            var after = ask(inLarge, question, number);
            if (i >= WARM_UP) {
                answered.small().add(before);
                answered.large().add(after);
            }
        }
    }

    /** As the service asks: the boundary first, then the question, in a transaction of its own. */
    private static Duration ask(Connection connection, Question question, int number) throws SQLException {
        long began = System.nanoTime();
        try (var statement = connection.createStatement()) {
            statement.execute("select set_config('app.authority', 'bench', true), set_config('app.agency', '*', true)");
        }
        question.ask(connection, number);
        connection.commit();
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private String table(List<Answered> answers) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(
                "question",
                "%,d contacts: p50".formatted(small),
                "p99",
                "%,d contacts: p50".formatted(large),
                "p99",
                "p50 ratio (aim ≤ 1.5)"));
        for (var answered : answers) {
            var before = answered.small();
            var after = answered.large();
            rows.add(List.of(
                    answered.question().words(),
                    before.in(50),
                    before.in(99),
                    after.in(50),
                    after.in(99),
                    ratio(before, after)));
        }
        return Report.table(rows);
    }

    private static String ratio(Latencies before, Latencies after) {
        double ratio =
                (double) after.at(50).toNanos() / Math.max(1, before.at(50).toNanos());
        return String.format(Locale.ROOT, "%.2f%s", ratio, ratio <= MOST ? "" : " (missed)");
    }

    private record Answered(Question question, Latencies small, Latencies large) {}
}
