package org.safeguardinghub.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.safeguardinghub.notification.agency.Agencies;
import org.safeguardinghub.notification.agency.Channel;
import org.safeguardinghub.notification.delivery.Delivery.Attempted;
import org.safeguardinghub.notification.delivery.Delivery.Due;
import org.springframework.stereotype.Service;

/**
 * Carries notices. No transaction is open while a receiver is being waited for; should the process die after the
 * receiver took it, it is carried again under the same id.
 */
@Service
public class Courier {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int SWEEP_AT_ONCE = 500;

    private final Deliveries deliveries;
    private final Agencies agencies;
    private final DeliveryBook book;
    private final Departures departures;
    private final Map<Channel, Messenger> messengers;
    private final InstantSource clock;

    Courier(
            Deliveries deliveries,
            Agencies agencies,
            DeliveryBook book,
            Departures departures,
            List<Messenger> messengers,
            InstantSource clock) {
        this.deliveries = deliveries;
        this.agencies = agencies;
        this.book = book;
        this.departures = departures;
        this.messengers = messengers.stream().collect(Collectors.toMap(Messenger::channel, Function.identity()));
        this.clock = clock;
    }

    /** Tries once if it is time. Empty when nothing is left to do, otherwise when to try next. */
    public Optional<Instant> attempt(DeliveryId id) {
        return deliveries.find(id).flatMap(delivery -> switch (delivery) {
            case Due due -> carryIfTime(due, due.at());
            case Attempted attempted -> carryIfTime(attempted, attempted.nextAt());
            case Delivery.Delivered _, Delivery.GivenUp _ -> Optional.empty();
        });
    }

    /** Belt and braces: finds deliveries that should have left, and plans them again. */
    public int sweep() {
        var overlooked = deliveries.overlooked(clock.instant().minus(PATIENCE), SWEEP_AT_ONCE);
        overlooked.forEach(id -> departures.plan(id, clock.instant()));
        return overlooked.size();
    }

    private Optional<Instant> carryIfTime(Delivery delivery, Instant at) {
        var started = clock.instant();
        if (at.isAfter(started)) {
            return Optional.of(at);
        }
        var result = carry(delivery);
        var took = Duration.between(started, clock.instant());
        return book.settle(delivery.id(), Attempt.of(started, delivery.channel(), took, result), result);
    }

    /** The address is looked up with every attempt, so that a changed one is used at once. */
    private Result carry(Delivery delivery) {
        var endpoint =
                agencies.find(delivery.notice().recipient()).flatMap(agency -> agency.endpoint(delivery.channel()));
        var messenger = messengers.get(delivery.channel());
        if (endpoint.isEmpty() || messenger == null) {
            return new Result.Failed(new Failure("CHANNEL_DISABLED", 0, Duration.ZERO, true));
        }
        return messenger.carry(delivery.id(), delivery.notice(), endpoint.get());
    }
}
