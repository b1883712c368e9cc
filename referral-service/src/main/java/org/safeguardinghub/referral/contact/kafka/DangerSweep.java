package org.safeguardinghub.referral.contact.kafka;

import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.safeguardinghub.kit.client.InternalRestClients;
import org.safeguardinghub.kit.outbox.Outbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Danger never waits for a broker: what Kafka has not taken after a few seconds goes to notification-service directly,
 * with the same event id, so that it has one effect whichever way comes first.
 */
@Component
class DangerSweep {

    private static final Logger LOG = LoggerFactory.getLogger(DangerSweep.class);

    private final DangerWatch watch;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final RestClient notification;

    DangerSweep(
            DangerWatch watch,
            Outbox outbox,
            TransactionTemplate transaction,
            InternalRestClients clients,
            @Value("${hub.notification.url}") URI notification) {
        this.watch = watch;
        this.outbox = outbox;
        this.transaction = transaction;
        this.notification = clients.asService(notification);
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    void sweep() {
        transaction.executeWithoutResult(_ -> watch.overdue().forEach(this::tell));
    }

    private void tell(DangerWatch.Waiting waiting) {
        if (outbox.isPublished(waiting.eventId())) {
            watch.forget(waiting.eventId());
            return;
        }
        try {
            post(waiting);
            watch.forget(waiting.eventId());
            LOG.warn("Kafka has not taken event {}; told notification-service directly", waiting.eventId());
        } catch (RestClientException failed) {
            watch.tryAgain(waiting.eventId());
            LOG.error(
                    "event {} of stated danger reaches neither Kafka nor notification-service: {}",
                    waiting.eventId(),
                    failed.getClass().getSimpleName());
        }
    }

    /** A CloudEvent in HTTP binary mode. */
    private void post(DangerWatch.Waiting waiting) {
        var event = waiting.event();
        notification
                .post()
                .uri("/internal/v1/events")
                .contentType(MediaType.APPLICATION_JSON)
                .header("ce-specversion", "1.0")
                .header("ce-id", waiting.eventId().toString())
                .header("ce-type", waiting.type())
                .header("ce-source", "/referral-service")
                .header("ce-subject", waiting.contactId().toString())
                .header("ce-partitionkey", waiting.contactId().toString())
                .header("ce-time", event.path("occurredAt").asString())
                .body(event.toString())
                .retrieve()
                .toBodilessEntity();
    }
}
