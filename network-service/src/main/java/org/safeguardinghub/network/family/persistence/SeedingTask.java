package org.safeguardinghub.network.family.persistence;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.FailureHandler.ExponentialBackoffFailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.UUID;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.network.family.Seeding;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The durable job that fills a network: its instance is the contact, its data the authority. */
@Configuration(proxyBeanMethods = false)
class SeedingTask {

    static final TaskDescriptor<String> SEED = TaskDescriptor.of("seed-network", String.class);

    /** A fault of our own: waiting longer each time, for as long as it takes. */
    private static final Duration AFTER_A_FAULT = Duration.ofSeconds(5);

    private static final double BACK_OFF_RATE = 1.5;

    @Bean
    Task<String> seedNetwork(Seeding seeding, @Value("${hub.network.first-pause:2s}") Duration firstPause) {
        return Tasks.custom(SEED)
                .onFailure(new ExponentialBackoffFailureHandler<>(AFTER_A_FAULT, BACK_OFF_RATE))
                .execute((instance, context) -> {
                    var contact = new ContactId(UUID.fromString(instance.getId()));
                    return seeding.run(contact, new AuthorityId(instance.getData()), firstPause)
                            .<CompletionHandler<String>>map(
                                    at -> (complete, operations) -> operations.reschedule(complete, at))
                            .orElseGet(OnCompleteRemove::new);
                });
    }
}
