package org.safeguardinghub.referral.enquiry;

import java.util.List;

/**
 * A request to one agency to say what it knows, in the state it has reached. Being overdue is no state: it follows from
 * the time.
 */
public sealed interface InformationRequest {

    Exchange exchange();

    /** The same request with something noted beside what was asked. */
    InformationRequest noted(Exchange exchange);

    /** The agency may still say something, or say more. */
    sealed interface Answerable extends InformationRequest {

        Replied answer(List<Reply> replies);
    }

    /** Something is still wanted from the agency. */
    sealed interface Outstanding extends Answerable {

        /** The agency decides not to share, or not to share the rest. */
        Refused refuse(NonDisclosure decision);

        WrongChild correct(Mistaken mistaken);

        Cancelled cancel(Cancellation cancellation);
    }

    /** The agency has said something. */
    sealed interface Replied extends InformationRequest permits PartlyAnswered, Answered {

        static Replied of(Exchange exchange) {
            return exchange.isComplete() ? new Answered(exchange) : new PartlyAnswered(exchange);
        }
    }

    /** Asked, and nothing heard. */
    record Sent(Exchange exchange) implements Outstanding {

        @Override
        public Replied answer(List<Reply> replies) {
            return Replied.of(exchange.with(replies));
        }

        @Override
        public Refused refuse(NonDisclosure decision) {
            return new Refused(exchange, decision);
        }

        @Override
        public WrongChild correct(Mistaken mistaken) {
            return new WrongChild(exchange, mistaken);
        }

        @Override
        public Cancelled cancel(Cancellation cancellation) {
            return new Cancelled(exchange, cancellation);
        }

        @Override
        public Sent noted(Exchange changed) {
            return new Sent(changed);
        }
    }

    /** Some of the questions are answered; the others are still wanted. */
    record PartlyAnswered(Exchange exchange) implements Outstanding, Replied {

        @Override
        public Replied answer(List<Reply> replies) {
            return Replied.of(exchange.with(replies));
        }

        @Override
        public Refused refuse(NonDisclosure decision) {
            return new Refused(exchange, decision);
        }

        @Override
        public WrongChild correct(Mistaken mistaken) {
            return new WrongChild(exchange, mistaken);
        }

        @Override
        public Cancelled cancel(Cancellation cancellation) {
            return new Cancelled(exchange, cancellation);
        }

        @Override
        public PartlyAnswered noted(Exchange changed) {
            return new PartlyAnswered(changed);
        }
    }

    /** Every question has an answer. Whoever learns more may still say it. */
    record Answered(Exchange exchange) implements Answerable, Replied {

        @Override
        public Answered answer(List<Reply> replies) {
            return new Answered(exchange.with(replies));
        }

        @Override
        public Answered noted(Exchange changed) {
            return new Answered(changed);
        }
    }

    /** The agency has decided not to share. It may change its mind. */
    record Refused(Exchange exchange, NonDisclosure decision) implements Answerable {

        @Override
        public Replied answer(List<Reply> replies) {
            return Replied.of(exchange.with(replies));
        }

        @Override
        public Refused noted(Exchange changed) {
            return new Refused(changed, decision);
        }
    }

    /** The agency knows another child by that name: nothing it might say would be about this one. */
    record WrongChild(Exchange exchange, Mistaken mistaken) implements InformationRequest {

        @Override
        public WrongChild noted(Exchange changed) {
            return new WrongChild(changed, mistaken);
        }
    }

    /** Taken back. What was answered before stays. */
    record Cancelled(Exchange exchange, Cancellation cancellation) implements InformationRequest {

        @Override
        public Cancelled noted(Exchange changed) {
            return new Cancelled(changed, cancellation);
        }
    }

    default boolean isOutstanding() {
        return this instanceof Outstanding;
    }

    /** As it is stored and as the API says it; open to additions, never changed. */
    default String stateName() {
        return switch (this) {
            case Sent _ -> "SENT";
            case PartlyAnswered _ -> "PARTLY_ANSWERED";
            case Answered _ -> "ANSWERED";
            case Refused _ -> "REFUSED";
            case WrongChild _ -> "WRONG_CHILD";
            case Cancelled _ -> "CANCELLED";
        };
    }
}
