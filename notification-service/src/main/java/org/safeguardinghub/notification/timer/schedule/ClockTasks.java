package org.safeguardinghub.notification.timer.schedule;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.safeguardinghub.notification.timer.ClockKey;
import org.safeguardinghub.notification.timer.Timekeeper;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What db-scheduler runs for clocks. Each is safe to run twice. */
@Configuration(proxyBeanMethods = false)
class ClockTasks {

    /** The timekeeper needs the scheduler, which needs its tasks first: hence asked for late. */
    @Bean
    Task<Void> clockTask(ObjectProvider<Timekeeper> timekeeper) {
        return Tasks.custom(DbSchedulerAlarms.CLOCK)
                .onFailureReschedule(FixedDelay.of(Duration.ofSeconds(10)))
                .onDeadExecutionRevive()
                .execute((instance, _) -> then(timekeeper.getObject().ring(ClockKey.parse(instance.getId()))));
    }

    @Bean
    Task<Void> clockSweep(ObjectProvider<Timekeeper> timekeeper) {
        return Tasks.recurring("clock-sweep", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((_, _) -> timekeeper.getObject().sweep());
    }

    private static CompletionHandler<Void> then(Optional<Instant> next) {
        return (complete, operations) ->
                next.ifPresentOrElse(at -> operations.reschedule(complete, at), operations::remove);
    }
}
