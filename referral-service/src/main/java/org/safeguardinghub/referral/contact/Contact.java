package org.safeguardinghub.referral.contact;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.referral.calendar.ClockPolicy;
import org.safeguardinghub.referral.calendar.Colour;
import org.safeguardinghub.referral.calendar.DecisionClock;
import org.safeguardinghub.referral.form.Danger;
import org.safeguardinghub.referral.rating.Downgrade;
import org.safeguardinghub.referral.rating.Rating;
import org.safeguardinghub.referral.rating.Screening;
import org.safeguardinghub.referral.rating.ThresholdCode;
import org.safeguardinghub.referral.verdict.ChildDecision;
import org.safeguardinghub.referral.verdict.Decision;
import org.safeguardinghub.referral.verdict.Proposal;
import org.safeguardinghub.referral.workforce.Worker;

/**
 * A worry about a child, in the state the front door has reached with it. Each state carries only what is known by
 * then: an unclaimed contact has no owner, an unscreened one cannot be decided, an unsigned decision cannot be sent.
 *
 * <p>That the sender was told of its arrival is a fact of its history and no state: nobody waits for it (ADR 0013).
 */
public sealed interface Contact {

    Arrival arrival();

    /** Nobody's: anybody who works here may take it. */
    sealed interface Unowned extends Contact permits Received, HandledOutOfHours {

        default Claimed claim(Worker by, Instant at) {
            return new Claimed(arrival(), Hold.of(by, at));
        }
    }

    /** Somebody's, until handed over and accepted. */
    sealed interface Held extends Contact
            permits Underway,
                    Rated,
                    Proposed,
                    Signed,
                    OutcomeSent,
                    ReturnedForInformation,
                    OnOpenCase,
                    TransferOffered {

        Hold hold();

        /** The same contact with another hold. */
        Held held(Hold hold);
    }

    /** Being worked on, with nothing asked of partners yet. */
    sealed interface Underway extends Held permits Claimed, IdentityChecked, Screened {

        /** Asks the sender for more. Danger is never kept waiting by a question. */
        Step<ReturnedForInformation> askSender(Return question);

        /** The child's case is open: it belongs to the worker who has it. */
        OnOpenCase routeToOpenCase(OpenCase open);
    }

    /** Rated: its colour may change whenever something is learned, and it may be decided. */
    sealed interface Rated extends Held permits Screened, Gathering {

        Screening screening();

        IdentityCheck identity();

        Rated rated(Screening screening);

        /** Who the people are may be settled after the first look, where danger did not wait for it. */
        Rated identified(IdentityCheck check);

        Step<Proposed> propose(Proposal proposal, Circumstances known);

        TransferOffered offerTransfer(Transfer transfer);

        /** A more urgent colour holds at once; a less urgent one waits for a second person. */
        default Step<Rated> rate(Rating rating, boolean inDanger, ClockPolicy policy) {
            var colour = rating.colour();
            if (!policy.uses(colour)) {
                return Step.refused(Refusal.COLOUR_NOT_USED_HERE);
            }
            if (inDanger && colour != Colour.RED) {
                return Step.refused(Refusal.IMMEDIATE_DANGER_IS_RED);
            }
            if (colour == screening().colour()) {
                return Step.refused(Refusal.COLOUR_IS_THE_SAME);
            }
            if (colour.isMoreUrgentThan(screening().colour())) {
                return Step.to(rated(screening().raise(rating, inDanger, policy)));
            }
            var wish = new Downgrade(colour, rating.rationale(), rating.by(), rating.at());
            return Step.to(rated(screening().ask(wish)));
        }

        /** The second person's answer to a downgrade. */
        default Step<Rated> answerDowngrade(boolean agrees, Worker second, Instant at) {
            var wish = screening().downgrade();
            if (wish == null) {
                return Step.refused(Refusal.NO_DOWNGRADE_ASKED);
            }
            if (wish.by().id().equals(second.id())) {
                return Step.refused(Refusal.SAME_PERSON_TWICE);
            }
            return Step.to(rated(
                    agrees ? screening().agree(wish, second, at) : screening().disagree()));
        }

        default Step<Rated> pauseGathering(String reason, Instant at, ClockPolicy policy) {
            var clock = screening().clock();
            if (clock == null) {
                return Step.refused(Refusal.NO_CLOCK_RUNS);
            }
            return clock.isPaused()
                    ? Step.refused(Refusal.CLOCK_IS_PAUSED)
                    : Step.to(rated(screening().withClock(clock.pause(at, reason, policy))));
        }

        default Step<Rated> resumeGathering(Instant at, ClockPolicy policy) {
            var clock = screening().clock();
            return clock == null || !clock.isPaused()
                    ? Step.refused(Refusal.NO_CLOCK_RUNS)
                    : Step.to(rated(screening().withClock(clock.resume(at, policy))));
        }

        default Step<Rated> settleIdentity(IdentityCheck check, int unanswered) {
            return IdentityRules.refusal(arrival(), check, unanswered)
                    .<Step<Rated>>map(Step::refused)
                    .orElseGet(() -> Step.to(identified(check)));
        }
    }

    /** Safely stored, waiting for somebody. */
    record Received(Arrival arrival) implements Unowned {

        @Override
        public Claimed claim(Worker by, Instant at) {
            return Unowned.super.claim(by, at);
        }
    }

    /** Seen to outside core hours; the front door follows up when it opens. */
    record HandledOutOfHours(Arrival arrival, OutOfHours handling) implements Unowned {

        @Override
        public Claimed claim(Worker by, Instant at) {
            return Unowned.super.claim(by, at);
        }
    }

    /** Taken, and nothing settled yet. */
    record Claimed(Arrival arrival, Hold hold) implements Underway {

        /** Who the people are comes before anything is decided about them; only danger goes ahead of it. */
        public Step<IdentityChecked> checkIdentity(IdentityCheck check, int unanswered) {
            return IdentityRules.refusal(arrival, check, unanswered)
                    .<Step<IdentityChecked>>map(Step::refused)
                    .orElseGet(() -> Step.to(new IdentityChecked(arrival, hold, check)));
        }

        public HandledOutOfHours handOverToTheDay(OutOfHours handling) {
            return new HandledOutOfHours(arrival, handling);
        }

        @Override
        public Step<ReturnedForInformation> askSender(Return question) {
            return arrival.mayBeInDanger()
                    ? Step.refused(Refusal.DANGER_IS_NEVER_RETURNED)
                    : Step.to(new ReturnedForInformation(arrival, hold, null, null, question));
        }

        @Override
        public OnOpenCase routeToOpenCase(OpenCase open) {
            return new OnOpenCase(arrival, hold, open);
        }

        @Override
        public Claimed held(Hold next) {
            return new Claimed(arrival, next);
        }
    }

    /** Settled who they are, or known that danger does not wait for it. */
    record IdentityChecked(Arrival arrival, Hold hold, IdentityCheck identity) implements Underway {

        /** Danger never waits for a colour: it is Red, whatever the screener picked. */
        public Step<Screened> screen(Rating rating, boolean inDanger, ThresholdCode threshold, ClockPolicy policy) {
            if (!policy.uses(rating.colour())) {
                return Step.refused(Refusal.COLOUR_NOT_USED_HERE);
            }
            boolean danger = inDanger || arrival.danger() == Danger.Statement.STATED;
            if (danger && rating.colour() != Colour.RED) {
                return Step.refused(Refusal.IMMEDIATE_DANGER_IS_RED);
            }
            var screening = Screening.first(rating, danger, threshold, policy);
            return Step.to(new Screened(arrival, hold, identity, screening));
        }

        @Override
        public Step<ReturnedForInformation> askSender(Return question) {
            return arrival.mayBeInDanger()
                    ? Step.refused(Refusal.DANGER_IS_NEVER_RETURNED)
                    : Step.to(new ReturnedForInformation(arrival, hold, identity, null, question));
        }

        @Override
        public OnOpenCase routeToOpenCase(OpenCase open) {
            return new OnOpenCase(arrival, hold, open);
        }

        @Override
        public IdentityChecked held(Hold next) {
            return new IdentityChecked(arrival, next, identity);
        }
    }

    /** Rated by a person. */
    record Screened(Arrival arrival, Hold hold, IdentityCheck identity, Screening screening)
            implements Underway, Rated {

        /** Partners are being asked what they know. */
        public Gathering gather(Instant since) {
            return new Gathering(arrival, hold, identity, screening, since);
        }

        @Override
        public Step<Proposed> propose(Proposal proposal, Circumstances known) {
            return DecisionRules.refusal(this, proposal, known)
                    .<Step<Proposed>>map(Step::refused)
                    .orElseGet(() -> Step.to(new Proposed(arrival, hold, identity, screening, proposal)));
        }

        @Override
        public Step<ReturnedForInformation> askSender(Return question) {
            return screening.isRed() || screening.inDanger()
                    ? Step.refused(Refusal.DANGER_IS_NEVER_RETURNED)
                    : Step.to(new ReturnedForInformation(arrival, hold, identity, screening, question));
        }

        @Override
        public OnOpenCase routeToOpenCase(OpenCase open) {
            return new OnOpenCase(arrival, hold, open);
        }

        @Override
        public TransferOffered offerTransfer(Transfer transfer) {
            return new TransferOffered(arrival, hold, identity, screening, transfer);
        }

        @Override
        public Screened held(Hold next) {
            return new Screened(arrival, next, identity, screening);
        }

        @Override
        public Screened rated(Screening next) {
            return new Screened(arrival, hold, identity, next);
        }

        @Override
        public Screened identified(IdentityCheck check) {
            return new Screened(arrival, hold, check, screening);
        }
    }

    /** Partners have been asked; their answers come in. */
    record Gathering(Arrival arrival, Hold hold, IdentityCheck identity, Screening screening, Instant since)
            implements Rated {

        @Override
        public Step<Proposed> propose(Proposal proposal, Circumstances known) {
            return DecisionRules.refusal(this, proposal, known)
                    .<Step<Proposed>>map(Step::refused)
                    .orElseGet(() -> Step.to(new Proposed(arrival, hold, identity, screening, proposal)));
        }

        @Override
        public TransferOffered offerTransfer(Transfer transfer) {
            return new TransferOffered(arrival, hold, identity, screening, transfer);
        }

        @Override
        public Gathering held(Hold next) {
            return new Gathering(arrival, next, identity, screening, since);
        }

        @Override
        public Gathering rated(Screening next) {
            return new Gathering(arrival, hold, identity, next, since);
        }

        @Override
        public Gathering identified(IdentityCheck check) {
            return new Gathering(arrival, hold, check, screening, since);
        }
    }

    /** A worker has said what should happen; a manager has not yet agreed. */
    record Proposed(Arrival arrival, Hold hold, IdentityCheck identity, Screening screening, Proposal proposal)
            implements Held {

        /** Whoever proposed never signs, and a pattern of earlier contacts wants fresh eyes (domain.md 7). */
        public Step<Signed> sign(Decision decision, Circumstances known) {
            return DecisionRules.refusalToSign(this, decision, known)
                    .<Step<Signed>>map(Step::refused)
                    .orElseGet(() -> Step.to(new Signed(arrival, hold, identity, screening, decision)));
        }

        /** Not yet: the manager says what is missing. */
        public Screened sendBack(Instant at) {
            return new Screened(arrival, hold, identity, screening);
        }

        @Override
        public Proposed held(Hold next) {
            return new Proposed(arrival, next, identity, screening, proposal);
        }
    }

    /** Decided. The sender has not been told yet. */
    record Signed(Arrival arrival, Hold hold, IdentityCheck identity, Screening screening, Decision decision)
            implements Held {

        public OutcomeSent tellSender(Telling telling) {
            return new OutcomeSent(arrival, hold, screening, decision, telling);
        }

        @Override
        public Signed held(Hold next) {
            return new Signed(arrival, next, identity, screening, decision);
        }
    }

    /** The sender has been told what was decided, why, and what comes next. */
    record OutcomeSent(Arrival arrival, Hold hold, Screening screening, Decision decision, Telling telling)
            implements Held {

        public Closed close(Closing closing) {
            return new Closed(arrival, closing, decision);
        }

        /** The sender has fetched it. The first time counts. */
        public OutcomeSent readBySender(Instant at) {
            var read = telling.readAt() == null ? new Telling(telling.channel(), telling.at(), at) : telling;
            return new OutcomeSent(arrival, hold, screening, decision, read);
        }

        @Override
        public OutcomeSent held(Hold next) {
            return new OutcomeSent(arrival, next, screening, decision, telling);
        }
    }

    /** The sender has been asked for more. The decision clock goes on. */
    record ReturnedForInformation(
            Arrival arrival,
            Hold hold,
            @Nullable IdentityCheck identity,
            @Nullable Screening screening,
            Return question)
            implements Held {

        /** The sender said more, or nobody wants to wait longer: the work goes on where it stopped. */
        public Underway goOn(Instant at) {
            if (identity == null) {
                return new Claimed(arrival, hold);
            }
            return screening == null
                    ? new IdentityChecked(arrival, hold, identity)
                    : new Screened(arrival, hold, identity, screening);
        }

        @Override
        public ReturnedForInformation held(Hold next) {
            return new ReturnedForInformation(arrival, next, identity, screening, question);
        }
    }

    /** New information on a case that is open already: never a new referral (DfE). */
    record OnOpenCase(Arrival arrival, Hold hold, OpenCase open) implements Held {

        /** The allocated worker or their manager has read it. */
        public Closed close(Closing closing) {
            return new Closed(arrival, closing, null);
        }

        @Override
        public OnOpenCase held(Hold next) {
            return new OnOpenCase(arrival, next, open);
        }
    }

    /** Another authority was asked to take it. Our duty stands until they accept in writing. */
    record TransferOffered(Arrival arrival, Hold hold, IdentityCheck identity, Screening screening, Transfer transfer)
            implements Held {

        public TransferredOut accept(Transfer.Acceptance acceptance) {
            return new TransferredOut(arrival, transfer, acceptance);
        }

        public Screened takeBack(Instant at) {
            return new Screened(arrival, hold, identity, screening);
        }

        @Override
        public TransferOffered held(Hold next) {
            return new TransferOffered(arrival, next, identity, screening, transfer);
        }
    }

    /** Another authority has accepted responsibility in writing. */
    record TransferredOut(Arrival arrival, Transfer transfer, Transfer.Acceptance acceptance) implements Contact {}

    /** Done with, for now. */
    record Closed(
            Arrival arrival, Closing closing, @Nullable Decision decision) implements Contact {

        /** Something new was learned: the worry is taken up again, with a clock of its own. */
        public Claimed reopen(Worker by, Instant at, DecisionClock decision) {
            return new Claimed(arrival.again(decision), Hold.of(by, at));
        }
    }

    /** Whether somebody still has to do something about it. */
    default boolean isOpen() {
        return switch (this) {
            case Unowned _, Held _ -> true;
            case TransferredOut _, Closed _ -> false;
        };
    }

    /** Children that a decision leaves out or names twice would be lost, so both are looked for. */
    static Set<Integer> decidedChildren(List<ChildDecision> decisions) {
        var children = new TreeSet<Integer>();
        decisions.forEach(decision -> children.add(decision.child()));
        return children;
    }

    /** @param actions what was done, and what the day must follow up */
    record OutOfHours(Worker by, Instant at, String actions) {}

    /** @param question what the sender is asked, in plain words */
    record Return(String question, Worker by, Instant at) {}

    /** @param referral the open referral it belongs to, by reference; null where only the case system knows it */
    record OpenCase(@Nullable String referral, String allocatedTo, Worker by, Instant at) {}

    /** How the sender learned the outcome. */
    record Telling(Channel channel, Instant at, @Nullable Instant readAt) {

        public enum Channel {
            SYSTEM,
            EMAIL,
            PHONE,
            IN_PERSON;

            /** Whoever was spoken to has heard it. */
            boolean awaitsReading() {
                return this == SYSTEM || this == EMAIL;
            }
        }
    }

    /** @param because why it may be closed, in the worker's words */
    record Closing(Worker by, Instant at, String because) {}

    /** A transfer to another authority. */
    record Transfer(String toAuthority, String because, Worker by, Instant at) {

        /** @param evidence where their written acceptance is to be found */
        public record Acceptance(String acceptedBy, String evidence, Instant at) {}
    }
}
