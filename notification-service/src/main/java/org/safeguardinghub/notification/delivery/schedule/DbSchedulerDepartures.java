package org.safeguardinghub.notification.delivery.schedule;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Instant;
import org.safeguardinghub.notification.delivery.DeliveryId;
import org.safeguardinghub.notification.delivery.Departures;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** One row of db-scheduler's for each open delivery, set in the same transaction as the delivery (ADR-0009). */
@Component
class DbSchedulerDepartures implements Departures {

    static final TaskDescriptor<Void> DELIVERY = TaskDescriptor.of("delivery");

    private final Scheduler scheduler;

    DbSchedulerDepartures(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    @Override
    public void plan(DeliveryId id, Instant at) {
        schedule(id, at, ScheduleOptions.WHEN_EXISTS_DO_NOTHING);
    }

    @Override
    public void hurry(DeliveryId id, Instant now) {
        schedule(id, now, ScheduleOptions.WHEN_EXISTS_RESCHEDULE);
    }

    private void schedule(DeliveryId id, Instant at, ScheduleOptions options) {
        scheduler.schedule(DELIVERY.instance(id.toString()).build(), at, options);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new LookAtOnce());
        }
    }

    /** The row is seen by the scheduler only after the commit: looking then spares a page the polling interval. */
    private final class LookAtOnce implements TransactionSynchronization {

        @Override
        public void afterCommit() {
            scheduler.triggerCheckForDueExecutions();
        }
    }
}
