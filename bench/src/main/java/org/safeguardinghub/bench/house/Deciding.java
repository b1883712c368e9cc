package org.safeguardinghub.bench.house;

import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;
import org.safeguardinghub.bench.figures.Report;
import org.safeguardinghub.bench.load.Ingest;
import org.safeguardinghub.bench.load.OpenLoop;
import org.safeguardinghub.bench.load.Pace;

/**
 * The disclosure decision of consent-service, asked as referral-service asks it: over HTTP with its token, about contacts
 * that came in over the gateway, each answer with its line in the ledger. Alone, and with referrals coming in beside.
 */
public final class Deciding {

    private static final int OK = 200;
    private static final int GATEWAY = 8080;
    private static final int CONSENT = 8082;
    private static final String SENDER = "fernbank-primary-walkthrough";
    private static final int CONTACTS = 400;
    private static final int PER_SECOND_FIRST = 20;

    /** More than a borough's busiest hour, and as much as two cores bear for all that follows from a referral. */
    private static final List<Integer> BESIDE_PER_SECOND = List.of(1, 10);

    /** Permitted, permitted in part, refused and refused by default. */
    private static final List<String> QUESTIONS = List.of(
            question("thameside-police", "\"NAMES\",\"BIRTH_DATES\"", "INFORMATION_REQUEST", "S47"),
            question("network-service", "\"NAMES\",\"ADDRESSES\"", "NETWORK_FINDING", "RECEIVED"),
            question("riverside-clinic", "\"NAMES\"", "INFORMATION_REQUEST", "S17"),
            question("fernbank-primary", "\"STATUS\",\"OUTCOME\"", "FEEDBACK", "CLOSED"));

    private final Hub hub;

    public Deciding(Path home, String name, int offset) {
        this.hub = new Hub(home, name, offset);
    }

    /**
     * On its second start, as a hub runs from then on: the first one has no second compiler.
     *
     * @param perSecond planned questions
     * @param time how long they come; as long again goes before, as a warm-up that is not counted
     */
    public String measure(int perSecond, Duration time) {
        hub.run("reset");
        try {
            hub.run("up").orFail();
            hub.awaitStartUpCaches();
            hub.run("down").orFail();
            hub.run("up").orFail();
            var ingest = new Ingest(at(GATEWAY), new LastingToken(hub, SENDER));
            ingest.run(Pace.of(PER_SECOND_FIRST, Duration.ofSeconds(CONTACTS / PER_SECOND_FIRST)));
            var rows = new ArrayList<List<String>>();
            rows.add(List.of("decisions", "answered", "p50", "p99 (aim ≤ 5 ms)", "worst", "not answered"));
            var nothing = new OpenLoop(OK, this::nothing);
            nothing.run(Pace.of(perSecond, time));
            rows.add(row("none: its health is asked " + perSecond + "/s", nothing.run(Pace.of(perSecond, time))));
            var deciding = new OpenLoop(OK, questions(new LastingToken(hub, "referral-service"), contacts())::next);
            deciding.run(Pace.of(perSecond, time));
            rows.add(row(perSecond + "/s, nothing else", deciding.run(Pace.of(perSecond, time))));
            for (int beside : BESIDE_PER_SECOND) {
                var words = perSecond + "/s, beside " + beside + " referrals/s and all that follows from them";
                var referrals = Thread.ofVirtual().start(() -> ingest.run(Pace.of(beside, time)));
                rows.add(row(words, deciding.run(Pace.of(perSecond, time))));
                join(referrals);
            }
            return Report.table(rows);
        } finally {
            hub.run("down");
        }
    }

    /** What two cores and HTTP cost when nothing is looked at. */
    private ClassicHttpRequest nothing() {
        return ClassicRequestBuilder.get(at(CONSENT).resolve("/actuator/health/liveness"))
                .build();
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> row(String what, OpenLoop.Result result) {
        var latencies = result.accepted();
        return List.of(
                what,
                Long.toString(latencies.count()),
                latencies.in(50),
                latencies.in(99),
                latencies.in(100),
                result.othersInWords());
    }

    private URI at(int port) {
        return URI.create("http://127.0.0.1:" + (port + hub.offset()));
    }

    private Questions questions(Supplier<String> token, List<UUID> contacts) {
        return new Questions(at(CONSENT).resolve("/internal/v1/disclosures"), token, contacts, new AtomicInteger());
    }

    /** Every contact that was told of; consent-service has heard of them long before it is asked. */
    private List<UUID> contacts() {
        try (var connection = Databases.of(hub).connect("referral");
                var rows = connection
                        .createStatement()
                        .executeQuery(
                                "select distinct aggregate_id from outbox where type like '%.ContactReceived.%'")) {
            var contacts = new ArrayList<UUID>();
            while (rows.next()) {
                contacts.add(UUID.fromString(rows.getString(1)));
            }
            return contacts;
        } catch (SQLException unreadable) {
            throw new IllegalStateException("cannot read which contacts there are", unreadable);
        }
    }

    private static String question(String recipient, String categories, String purpose, String stage) {
        return """
                {"recipient":"%s","subjectContactId":"%%s","authority":"lewisham","categories":[%s],"purpose":"%s",
                 "stage":"%s"}""".formatted(recipient, categories, purpose, stage);
    }

    private record Questions(URI address, Supplier<String> token, List<UUID> contacts, AtomicInteger asked) {

        ClassicHttpRequest next() {
            int place = asked.getAndIncrement();
            var question = QUESTIONS.get(place % QUESTIONS.size());
            var contact = contacts.get(place / QUESTIONS.size() % contacts.size());
            return ClassicRequestBuilder.post(address)
                    .addHeader("Authorization", "Bearer " + token.get())
                    .setEntity(question.formatted(contact), ContentType.APPLICATION_JSON)
                    .build();
        }
    }
}
