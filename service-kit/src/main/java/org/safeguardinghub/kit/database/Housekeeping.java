package org.safeguardinghub.kit.database;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;

/** Runs the sweeps, an hour apart. */
final class Housekeeping implements InitializingBean, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);
    private static final Duration FIRST = Duration.ofMinutes(3);
    private static final Duration EACH = Duration.ofHours(1);

    private final List<Sweep> sweeps;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("hub-housekeeping").factory());

    Housekeeping(List<Sweep> sweeps) {
        this.sweeps = List.copyOf(sweeps);
    }

    @Override
    public void afterPropertiesSet() {
        var scheduled =
                clock.scheduleWithFixedDelay(this::sweep, FIRST.toSeconds(), EACH.toSeconds(), TimeUnit.SECONDS);
        log.debug("housekeeping is due in {} s", scheduled.getDelay(TimeUnit.SECONDS));
    }

    private void sweep() {
        for (var each : sweeps) {
            try {
                each.sweep();
            } catch (RuntimeException later) {
                log.warn(
                        "a sweep failed with {}; it runs again in an hour",
                        later.getClass().getName());
            }
        }
    }

    @Override
    public void destroy() {
        clock.shutdownNow();
    }
}
