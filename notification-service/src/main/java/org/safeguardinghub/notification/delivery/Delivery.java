package org.safeguardinghub.notification.delivery;

import java.time.Instant;
import java.util.List;
import org.safeguardinghub.notification.agency.Channel;

/** A notice on its way to an agency over one channel, in the state it has reached. */
public sealed interface Delivery {

    DeliveryId id();

    Notice notice();

    Channel channel();

    /** The other safe channels, in the agency's order, to turn to when this one does not work. */
    List<Channel> others();

    /** Sent once more from the start, under the same id, because somebody asked for it. */
    default Due replay(Instant when) {
        return new Due(id(), notice(), channel(), others(), when);
    }

    /** Still on its way. */
    sealed interface Open extends Delivery permits Due, Attempted {

        default GivenUp giveUp(Instant when) {
            return new GivenUp(id(), notice(), channel(), others(), when);
        }
    }

    /** Planned and not yet tried. */
    record Due(DeliveryId id, Notice notice, Channel channel, List<Channel> others, Instant at) implements Open {

        public Due {
            others = List.copyOf(others);
        }

        public Delivered arrive(Instant when) {
            return new Delivered(id, notice, channel, others, when);
        }

        public Setback fail(Failure failure, Patience patience, Instant when, double dice) {
            return Setback.of(new Attempted(id, notice, channel, others, 0, false, at), failure, patience, when, dice);
        }
    }

    /**
     * Tried without success; to be tried again.
     *
     * @param handedOn another channel, or a person, has been asked to help; this one goes on trying
     */
    record Attempted(
            DeliveryId id,
            Notice notice,
            Channel channel,
            List<Channel> others,
            int failures,
            boolean handedOn,
            Instant nextAt)
            implements Open {

        public Attempted {
            others = List.copyOf(others);
        }

        public Delivered arrive(Instant when) {
            return new Delivered(id, notice, channel, others, when);
        }

        public Setback fail(Failure failure, Patience patience, Instant when, double dice) {
            return Setback.of(this, failure, patience, when, dice);
        }
    }

    /** The agency's own server has taken it. */
    record Delivered(DeliveryId id, Notice notice, Channel channel, List<Channel> others, Instant at)
            implements Delivery {

        public Delivered {
            others = List.copyOf(others);
        }
    }

    /** Not tried again on this channel. */
    record GivenUp(DeliveryId id, Notice notice, Channel channel, List<Channel> others, Instant at)
            implements Delivery {

        public GivenUp {
            others = List.copyOf(others);
        }
    }
}
