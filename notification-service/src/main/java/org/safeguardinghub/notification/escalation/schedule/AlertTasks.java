package org.safeguardinghub.notification.escalation.schedule;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.safeguardinghub.notification.escalation.AnswerTime;
import org.safeguardinghub.notification.escalation.Pager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What db-scheduler runs for alerts. When it is due stands in the alert itself, so nothing is lost with the schedule. */
@Configuration(proxyBeanMethods = false)
class AlertTasks {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(15);

    @Bean
    AnswerTime answerTime(AlertSettings settings) {
        return new AnswerTime(settings.answerWithin());
    }

    /** The pager needs the scheduler, which needs its tasks first: hence asked for late. */
    @Bean
    Task<Void> unansweredAlerts(ObjectProvider<Pager> pager) {
        return Tasks.recurring("unanswered-alerts", FixedDelay.of(BETWEEN_LOOKS))
                .execute((_, _) -> pager.getObject().callNext());
    }
}
