package org.safeguardinghub.referral.people.persistence;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.safeguardinghub.referral.people.Matching;
import org.safeguardinghub.referral.people.Matching.Batch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;

/**
 * Looks, a few times a second and on each instance, for people to match. A thread of its own: watching over danger must
 * never wait for it.
 */
@Component
class MatchingSweep implements ApplicationListener<ApplicationReadyEvent>, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(MatchingSweep.class);
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final Matching matching;
    private final WaitingContacts waiting;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("hub-matching").factory());

    MatchingSweep(Matching matching, WaitingContacts waiting) {
        this.matching = matching;
        this.waiting = waiting;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        var scheduled = thread.scheduleWithFixedDelay(this::sweep, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        LOG.debug("matching is due in {} ms", scheduled.getDelay(TimeUnit.MILLISECONDS));
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
    }

    private void sweep() {
        try {
            untilDone(matching::giveKeys);
            untilDone(matching::lookForMatches);
        } catch (RuntimeException broken) {
            LOG.warn(
                    "a batch was not matched: {}; each contact is tried alone",
                    broken.getClass().getSimpleName());
            oneByOne();
        }
    }

    private static void untilDone(Supplier<Batch> work) {
        boolean mayBeMore;
        do {
            mayBeMore = work.get().mayBeMore();
        } while (mayBeMore && !Thread.currentThread().isInterrupted());
    }

    /** One form that cannot be read holds up nobody else. */
    private void oneByOne() {
        try {
            for (var contact : waiting.some()) {
                try {
                    matching.giveKeysTo(contact);
                    matching.lookForMatchesOf(contact);
                } catch (RuntimeException broken) {
                    LOG.error(
                            "contact {} cannot be matched: {}",
                            contact,
                            broken.getClass().getSimpleName());
                    matching.putBack(contact);
                }
            }
        } catch (RuntimeException away) {
            LOG.warn("matching waits: {}", away.getClass().getSimpleName());
        }
    }
}
