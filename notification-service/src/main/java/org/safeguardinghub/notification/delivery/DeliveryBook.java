package org.safeguardinghub.notification.delivery;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.safeguardinghub.contracts.Topics;
import org.safeguardinghub.contracts.notification.NotificationEvent;
import org.safeguardinghub.contracts.notification.NotificationEvent.AcknowledgementDelivered;
import org.safeguardinghub.contracts.notification.NotificationEvent.NoticeDelivered;
import org.safeguardinghub.kit.outbox.Outbox;
import org.safeguardinghub.notification.agency.Agencies;
import org.safeguardinghub.notification.delivery.Delivery.Attempted;
import org.safeguardinghub.notification.delivery.Delivery.Delivered;
import org.safeguardinghub.notification.delivery.Delivery.Due;
import org.safeguardinghub.notification.delivery.Delivery.GivenUp;
import org.safeguardinghub.notification.delivery.Result.Accepted;
import org.safeguardinghub.notification.delivery.Result.Failed;
import org.safeguardinghub.notification.delivery.Setback.Relief;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what came of an attempt, and what follows from it, in one transaction. */
@Service
@Transactional
class DeliveryBook {

    private final Deliveries deliveries;
    private final Agencies agencies;
    private final Despatch despatch;
    private final Outbox outbox;
    private final Patience patience;
    private final InstantSource clock;

    DeliveryBook(
            Deliveries deliveries,
            Agencies agencies,
            Despatch despatch,
            Outbox outbox,
            Patience patience,
            InstantSource clock) {
        this.deliveries = deliveries;
        this.agencies = agencies;
        this.despatch = despatch;
        this.outbox = outbox;
        this.patience = patience;
        this.clock = clock;
    }

    /** When to try next; empty when it has ended, perhaps by another worker in the meantime. */
    Optional<Instant> settle(DeliveryId id, Attempt attempt, Result result) {
        deliveries.log(id, attempt);
        return switch (result) {
            case Accepted _ -> arrived(id);
            case Failed failed -> failed(id, failed.failure());
        };
    }

    private Optional<Instant> arrived(DeliveryId id) {
        switch (deliveries.hold(id).orElseThrow()) {
            case Due due -> finish(due.arrive(clock.instant()));
            case Attempted attempted -> finish(attempted.arrive(clock.instant()));
            case Delivered _, GivenUp _ -> {}
        }
        return Optional.empty();
    }

    private Optional<Instant> failed(DeliveryId id, Failure failure) {
        var dice = RandomGenerator.getDefault().nextDouble();
        return switch (deliveries.hold(id).orElseThrow()) {
            case Due due -> carryOn(due.fail(failure, patience, clock.instant(), dice), failure);
            case Attempted attempted -> carryOn(attempted.fail(failure, patience, clock.instant(), dice), failure);
            case Delivered _, GivenUp _ -> Optional.empty();
        };
    }

    private void finish(Delivered delivered) {
        deliveries.save(delivered);
        despatch.arrived(delivered.notice());
        news(delivered).ifPresent(event -> outbox.add(Topics.NOTIFICATION, event));
    }

    /** That one of our own people was called is nobody's business but ours. */
    private static Optional<NotificationEvent> news(Delivered delivered) {
        var kind = delivered.notice().kind();
        if (kind.isPage()) {
            return Optional.empty();
        }
        return Optional.of(kind == Notice.Kind.ACKNOWLEDGEMENT ? acknowledged(delivered) : noticed(delivered));
    }

    private static NotificationEvent acknowledged(Delivered delivered) {
        var notice = delivered.notice();
        return new AcknowledgementDelivered(
                notice.contact(),
                notice.authority(),
                notice.recipient(),
                delivered.id().value(),
                delivered.channel().name(),
                delivered.at());
    }

    private static NotificationEvent noticed(Delivered delivered) {
        var notice = delivered.notice();
        return new NoticeDelivered(
                notice.contact(),
                notice.authority(),
                notice.recipient(),
                delivered.id().value(),
                notice.subject(),
                notice.kind().name(),
                delivered.channel().name(),
                notice.happenedAt(),
                delivered.at());
    }

    private Optional<Instant> carryOn(Setback setback, Failure failure) {
        return switch (setback) {
            case Setback.TryAgain again -> {
                relieve(again.then(), again.relief(), failure);
                yield Optional.of(again.then().nextAt());
            }
            case Setback.NoMore noMore -> {
                relieve(noMore.then(), noMore.relief(), failure);
                yield Optional.empty();
            }
        };
    }

    private void relieve(Delivery then, Relief relief, Failure failure) {
        deliveries.save(then);
        if (failure.endpointGone()) {
            agencies.disable(then.notice().recipient(), then.channel(), failure.code(), clock.instant());
        }
        switch (relief) {
            case Relief.NotYet _ -> {}
            case Relief.NextChannel next -> {
                var rest = then.others().subList(1, then.others().size());
                despatch.sendOver(next.channel(), rest, then.notice());
            }
            case Relief.Person _ -> despatch.tellAPerson(then.notice(), failure.code());
        }
    }
}
