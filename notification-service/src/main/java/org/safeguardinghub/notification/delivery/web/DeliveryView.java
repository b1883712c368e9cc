package org.safeguardinghub.notification.delivery.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.notification.delivery.Attempt;
import org.safeguardinghub.notification.delivery.Deliveries.Planned;
import org.safeguardinghub.notification.delivery.Delivery;

/** A delivery and its log, without what was sent or to which address. */
record DeliveryView(
        UUID deliveryId,
        String kind,
        UUID contactId,
        String reference,
        String agency,
        String channel,
        String state,
        Instant plannedAt,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant endedAt,
        List<AttemptView> attempts) {

    /** @param status what the receiver's server answered; null when it did not */
    record AttemptView(
            Instant at,
            String channel,
            @Nullable Integer status,
            long durationMs,
            @Nullable String errorCode) {

        static AttemptView of(Attempt attempt) {
            return new AttemptView(
                    attempt.at(),
                    attempt.channel().name(),
                    attempt.status() == 0 ? null : attempt.status(),
                    attempt.took().toMillis(),
                    attempt.errorCode());
        }
    }

    static DeliveryView of(Planned planned, List<Attempt> log) {
        var delivery = planned.delivery();
        var attempts = log.stream().map(AttemptView::of).toList();
        return switch (delivery) {
            case Delivery.Due due -> of(planned, "DUE", due.at(), null, attempts);
            case Delivery.Attempted tried -> of(planned, "RETRYING", tried.nextAt(), null, attempts);
            case Delivery.Delivered done -> of(planned, "DELIVERED", null, done.at(), attempts);
            case Delivery.GivenUp over -> of(planned, "GIVEN_UP", null, over.at(), attempts);
        };
    }

    private static DeliveryView of(
            Planned planned,
            String state,
            @Nullable Instant nextAt,
            @Nullable Instant endedAt,
            List<AttemptView> attempts) {
        var delivery = planned.delivery();
        var notice = delivery.notice();
        return new DeliveryView(
                delivery.id().value(),
                notice.kind().name(),
                notice.contact().value(),
                notice.reference(),
                notice.recipient().value(),
                delivery.channel().name(),
                state,
                planned.plannedAt(),
                nextAt,
                endedAt,
                attempts);
    }
}
