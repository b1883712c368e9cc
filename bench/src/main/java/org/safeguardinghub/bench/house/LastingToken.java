package org.safeguardinghub.bench.house;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** A client's token, fetched anew in good time, so that a measurement may last longer than the five minutes it is good for. */
final class LastingToken implements Supplier<String> {

    private static final long GOOD_FOR = Duration.ofMinutes(3).toNanos();

    private final Hub hub;
    private final String client;
    private final AtomicBoolean isBeingFetched = new AtomicBoolean();
    private volatile Fetched now;

    LastingToken(Hub hub, String client) {
        this.hub = hub;
        this.client = client;
        this.now = fetch();
    }

    /** Never waits: while a new one is fetched, the old one still serves. */
    @Override
    public String get() {
        var token = now;
        if (System.nanoTime() - token.at() > GOOD_FOR && isBeingFetched.compareAndSet(false, true)) {
            CompletableFuture.runAsync(() -> now = fetch()).whenComplete((_, _) -> isBeingFetched.set(false));
        }
        return token.value();
    }

    private Fetched fetch() {
        long at = System.nanoTime();
        return new Fetched(hub.run("token", client).orFail().output().strip(), at);
    }

    private record Fetched(String value, long at) {}
}
