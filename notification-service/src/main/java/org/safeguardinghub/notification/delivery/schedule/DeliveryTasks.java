package org.safeguardinghub.notification.delivery.schedule;

import com.github.kagkarlsson.scheduler.Clock;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.safeguardinghub.notification.delivery.Courier;
import org.safeguardinghub.notification.delivery.DeliveryId;
import org.safeguardinghub.notification.delivery.Patience;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What db-scheduler runs for deliveries. Each is safe to run twice. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeliverySettings.class)
class DeliveryTasks {

    /** The scheduler reads the same clock as everybody else, so that a test can turn it. */
    @Bean
    Clock schedulerClock(InstantSource clock) {
        return clock::instant;
    }

    @Bean
    Patience patience(DeliverySettings settings) {
        return new Patience(settings.waits(), settings.failuresBeforeRelief());
    }

    /** The courier needs the scheduler, which needs its tasks first: hence asked for late. */
    @Bean
    Task<Void> deliveryTask(ObjectProvider<Courier> courier) {
        return Tasks.custom(DbSchedulerDepartures.DELIVERY)
                .onFailureReschedule(FixedDelay.of(Duration.ofSeconds(10)))
                .onDeadExecutionRevive()
                .execute((instance, _) ->
                        then(courier.getObject().attempt(new DeliveryId(UUID.fromString(instance.getId())))));
    }

    @Bean
    Task<Void> deliverySweep(ObjectProvider<Courier> courier) {
        return Tasks.recurring("delivery-sweep", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((_, _) -> courier.getObject().sweep());
    }

    private static CompletionHandler<Void> then(Optional<Instant> next) {
        return (complete, operations) ->
                next.ifPresentOrElse(at -> operations.reschedule(complete, at), operations::remove);
    }
}
