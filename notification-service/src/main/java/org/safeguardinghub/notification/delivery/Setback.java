package org.safeguardinghub.notification.delivery;

import java.time.Instant;
import org.safeguardinghub.notification.agency.Channel;
import org.safeguardinghub.notification.delivery.Delivery.Attempted;
import org.safeguardinghub.notification.delivery.Delivery.GivenUp;

/** What a failed attempt leads to. */
public sealed interface Setback {

    Relief relief();

    record TryAgain(Attempted then, Relief relief) implements Setback {}

    record NoMore(GivenUp then, Relief relief) implements Setback {}

    /** Who helps out, the first time that help is called for. */
    sealed interface Relief {

        record NotYet() implements Relief {}

        record NextChannel(Channel channel) implements Relief {}

        record Person() implements Relief {}
    }

    static Setback of(Attempted before, Failure failure, Patience patience, Instant when, double dice) {
        var failures = before.failures() + 1;
        var over = failure.endpointGone() || patience.isExhausted(failures);
        var relief = relief(before, over || patience.callsForRelief(failures));
        if (over) {
            return new NoMore(before.giveUp(when), relief);
        }
        var handedOn = before.handedOn() || !(relief instanceof Relief.NotYet);
        var nextAt = patience.nextAttempt(failures, failure, when, dice);
        return new TryAgain(
                new Attempted(
                        before.id(), before.notice(), before.channel(), before.others(), failures, handedOn, nextAt),
                relief);
    }

    private static Relief relief(Attempted before, boolean calledFor) {
        if (!calledFor || before.handedOn()) {
            return new Relief.NotYet();
        }
        return before.others().isEmpty()
                ? new Relief.Person()
                : new Relief.NextChannel(before.others().getFirst());
    }
}
