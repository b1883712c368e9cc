package org.safeguardinghub.bench.outbox;

/** Puts a fact into an outbox inside the caller's transaction. */
interface Publisher {

    void add(String topic, BenchFact fact);
}
