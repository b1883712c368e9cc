package org.safeguardinghub.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.safeguardinghub.bench.figures.Machine;
import org.safeguardinghub.bench.figures.Report;
import org.safeguardinghub.bench.house.Deciding;
import org.safeguardinghub.bench.house.House;
import org.safeguardinghub.bench.matching.MatchQuality;
import org.safeguardinghub.bench.outbox.OutboxComparison;
import org.safeguardinghub.bench.queue.QueueScale;

/** {@code bench/run outbox|queue|matching|house|decide}: measures and writes docs/benchmarks.md. */
public final class Bench {

    private static final int OFFSET = 8000;
    private static final int DECISIONS_PER_SECOND = 200;

    public static void main(String[] arguments) {
        var home = Path.of(System.getProperty("hub.home", ".")).toAbsolutePath();
        var report = new Report(home.resolve("docs/benchmarks.md"));
        var seconds = Duration.ofSeconds(Long.parseLong(System.getProperty("bench.seconds", "20")));
        int rate = Integer.parseInt(System.getProperty("bench.rate", "50"));
        var machine = Machine.thisOne(Instant.now());
        var what = arguments.length == 0 ? "all" : arguments[0];
        if (what.equals("outbox") || what.equals("all")) {
            var table = new OutboxComparison(home, seconds).run();
            write(report, machine, "outbox", "## The outbox: ours beside a library", OUTBOX_METHOD, table);
        }
        if (what.equals("queue") || what.equals("all")) {
            int large = Integer.parseInt(System.getProperty("bench.large", "1000000"));
            var table = new QueueScale(home, large / 100, large, seconds).run();
            write(report, machine, "queue", "## Queue, match and search in a large table", QUEUE_METHOD, table);
        }
        if (what.equals("matching") || what.equals("all")) {
            write(report, machine, "matching", "## Who is who", MATCHING_METHOD, MatchQuality.measure(20_000));
        }
        if (what.equals("house") || what.equals("all")) {
            var house = new House(home, "bench", OFFSET);
            var text = house.measure(rate, seconds);
            write(report, machine, "house", "## The whole house", HOUSE_METHOD, text);
        }
        if (what.equals("decide") || what.equals("all")) {
            var text = new Deciding(home, "bench", OFFSET).measure(DECISIONS_PER_SECOND, seconds);
            write(report, machine, "decide", "## May this be shared?", DECIDE_METHOD, text);
        }
    }

    private static final String QUEUE_METHOD =
            "`bench/run queue`. A durable PostgreSQL with referral-service's own migrations, asked as the service asks:"
                    + " not as the owner, the boundary first, one transaction a question, 1,000 of each; small and large take"
                    + " turns, with the same questions, on new connections every forty questions. Both are in memory before,"
                    + " as on a server that has run for a day (huge pages where the machine gives them). One contact in"
                    + " fifty is open, and a child has three contacts. The people are the invented ones of *Who is who*,"
                    + " whole families in both. What is timed is the database's answer, and for a match the making of its"
                    + " keys. More people than one page holds are born on one day or bear one name in the large table, and"
                    + " hardly anybody in the small one: there, a fuller page is read.";

    private static final String MATCHING_METHOD =
            "`bench/run matching`. Invented families told of by people who mishear, mistype, swap names or dates, know a"
                    + " former name or address, or do not know; twins and brothers and sisters among them; always the"
                    + " same seed. Each record is looked for among those before it. *Precision*: of the people suggested,"
                    + " how many are right. *Recall*: of those who were there before, how many are suggested.";

    private static final String OUTBOX_METHOD =
            "`bench/run outbox`. One durable PostgreSQL (fsync on) and one KRaft broker; 25 aggregates; each transaction"
                    + " counts its aggregate on under the row lock and adds one event. Latency is from just before the"
                    + " commit to a consumer. Order and loss are judged against the committed counts.";

    private static final String HOUSE_METHOD =
            "`bench/run house`. `./hub` on this machine with everything on it, the load generator too. Arrivals keep"
                    + " their plan (open loop) and latency counts from the planned instant. *Cold* is after"
                    + " `./hub reset`, with the jars built; *warm* is down and up again. A referral can be sent before everything is up.";

    private static final String DECIDE_METHOD =
            "`bench/run decide`. A hub of its own with everything on it. The disclosure decision is asked as"
                    + " referral-service asks it, about contacts that came in over the gateway: permitted, in part,"
                    + " refused; each with its line in the ledger. On its second start, after a warm-up as long as what is"
                    + " counted. The first row asks for nothing, to say what machine and HTTP cost. Open loop, from the"
                    + " planned instant; the load generator is on the same machine.";

    private static void write(Report report, Machine machine, String name, String title, String method, String text) {
        report.replace(name, title + "\n\n" + method + "\n\n" + machine.inWords() + "\n\n" + text);
        System.out.println(text);
    }

    private Bench() {}
}
