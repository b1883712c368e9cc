package org.safeguardinghub.network.family.persistence;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Instant;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.network.family.SeedingWork;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The scheduler writes through the same data source, and so in the same transaction. */
@Component
class ScheduledSeedingWork implements SeedingWork {

    /** Asked for late: the scheduler needs its task, the task its desk, and the desk this. */
    private final ObjectProvider<SchedulerClient> scheduler;

    ScheduledSeedingWork(ObjectProvider<SchedulerClient> scheduler) {
        this.scheduler = scheduler;
    }

    @Override
    public void schedule(ContactId contact, AuthorityId authority, Instant at) {
        var instance = SeedingTask.SEED
                .instance(contact.toString())
                .data(authority.value())
                .build();
        scheduler.getObject().scheduleIfNotExists(instance, at);
    }
}
