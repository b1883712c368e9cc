package org.safeguardinghub.kit.audit;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Chains the trail every second, on a thread of its own. What waits while the database is away is chained afterwards. */
final class ChainingThread implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ChainingThread.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final AuditChain chain;
    private @Nullable ScheduledExecutorService thread;

    ChainingThread(AuditChain chain) {
        this.chain = chain;
    }

    @Override
    public synchronized void start() {
        if (thread == null) {
            var begun = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("audit-chain").factory());
            begun.scheduleWithFixedDelay(this::chainAll, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
            thread = begun;
        }
    }

    @Override
    public synchronized void stop() {
        if (thread == null) {
            return;
        }
        thread.shutdown();
        try {
            if (!thread.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        thread = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    private void chainAll() {
        try {
            boolean mayBeMore;
            do {
                mayBeMore = chain.extend();
            } while (mayBeMore && !Thread.currentThread().isInterrupted());
        } catch (RuntimeException away) {
            log.warn("the audit trail waits to be chained: {}", away.getClass().getSimpleName());
        }
    }
}
