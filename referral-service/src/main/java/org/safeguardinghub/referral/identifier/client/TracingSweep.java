package org.safeguardinghub.referral.identifier.client;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.safeguardinghub.referral.identifier.Demographics;
import org.safeguardinghub.referral.identifier.Tracing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;

/** Asks about numbers, on a thread of its own. When nobody answers it leaves them in peace for a while. */
@Component
class TracingSweep implements ApplicationListener<ApplicationReadyEvent>, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(TracingSweep.class);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration PEACE = Duration.ofSeconds(30);

    private final Tracing tracing;
    private final Demographics demographics;
    private final InstantSource clock;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("hub-tracing").factory());
    private volatile Instant notBefore = Instant.MIN;

    TracingSweep(Tracing tracing, Demographics demographics, InstantSource clock) {
        this.tracing = tracing;
        this.demographics = demographics;
        this.clock = clock;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        if (demographics.isThere()) {
            var scheduled = thread.scheduleWithFixedDelay(this::sweep, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
            LOG.debug("tracing is due in {} ms", scheduled.getDelay(TimeUnit.MILLISECONDS));
        }
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
    }

    private void sweep() {
        try {
            if (clock.instant().isAfter(notBefore)) {
                tracing.due().forEach(this::trace);
            }
        } catch (RuntimeException broken) {
            LOG.warn("tracing waits: {}", broken.getClass().getSimpleName());
        }
    }

    private void trace(Tracing.Due due) {
        if (clock.instant().isBefore(notBefore)) {
            tracing.notReached(due);
            return;
        }
        try {
            tracing.answered(due, demographics.trace(due.value()));
        } catch (Demographics.NotReached away) {
            notBefore = clock.instant().plus(PEACE);
            tracing.notReached(due);
            LOG.warn("the demographics service does not answer: {}; asked again in {}", away.getMessage(), PEACE);
        }
    }
}
