package org.safeguardinghub.bench.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import org.safeguardinghub.bench.load.Pace;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Many at once, on few aggregates: each transaction counts its aggregate on under the row lock and adds the fact. */
final class Writers {

    private static final AuthorityId AUTHORITY = new AuthorityId("lewisham");

    private final JdbcClient database;
    private final TransactionTemplate transactions;
    private final Publisher publisher;
    private final String topic;
    private final List<UUID> aggregates;

    Writers(JdbcClient database, TransactionTemplate transactions, Publisher publisher, String topic) {
        this.database = database;
        this.transactions = transactions;
        this.publisher = publisher;
        this.topic = topic;
        this.aggregates = database.sql("select id from bench_aggregate where topic = ? order by id")
                .param(topic)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    void write(int perSecond, Duration time) {
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            Pace.of(perSecond, time).keep(_ -> writers.execute(this::one));
        }
    }

    private void one() {
        var aggregate = aggregates.get(ThreadLocalRandom.current().nextInt(aggregates.size()));
        transactions.executeWithoutResult(_ -> {
            var version = database.sql(
                            "update bench_aggregate set version = version + 1 where id = ? returning version")
                    .param(aggregate)
                    .query(Long.class)
                    .single();
            publisher.add(topic, new BenchFact(aggregate, version, AUTHORITY, Instant.now()));
        });
    }
}
