package org.safeguardinghub.notification.timer.schedule;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Instant;
import org.safeguardinghub.notification.timer.Alarms;
import org.safeguardinghub.notification.timer.ClockKey;
import org.springframework.stereotype.Component;

/** One row of db-scheduler's for each clock version: its next rung only (ADR-0009). */
@Component
class DbSchedulerAlarms implements Alarms {

    static final TaskDescriptor<Void> CLOCK = TaskDescriptor.of("clock");

    private final SchedulerClient scheduler;

    DbSchedulerAlarms(SchedulerClient scheduler) {
        this.scheduler = scheduler;
    }

    /** An alarm that is there already is left alone: it knows its own next time. */
    @Override
    public void set(ClockKey key, Instant at) {
        scheduler.schedule(CLOCK.instance(key.toString()).build(), at, ScheduleOptions.WHEN_EXISTS_DO_NOTHING);
    }
}
