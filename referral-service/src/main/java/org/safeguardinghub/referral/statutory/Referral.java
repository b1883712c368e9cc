package org.safeguardinghub.referral.statutory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.referral.calendar.StatutoryClock;
import org.safeguardinghub.referral.statutory.Ending.Closing;
import org.safeguardinghub.referral.statutory.Ending.Reason;
import org.safeguardinghub.referral.workforce.Worker;

/**
 * A request for services for one child, in the statutory sense: it exists only from a signed decision. Its states say
 * how near its end it is; what is done meanwhile is its {@link Work}, in which several things may run side by side.
 */
public sealed interface Referral {

    Opening opening();

    Work work();

    Allocation allocation();

    /** Work may be done in every state that is open: a child's safety does not wait for an answer about a step-down. */
    sealed interface Open extends Referral
            permits Active, EndingProposed, StepDownOffered, ThresholdReview, TransferOffered {

        /** The same referral with other work done. */
        Open worked(Work work);

        /** The same referral with somebody else. */
        Open allocated(Allocation allocation);
    }

    /** Has ended; what is written stays. */
    sealed interface Ended extends Referral permits NoFurtherAction, Closed, SteppedDown, TransferredOut {

        Closing closing();
    }

    /** Being worked on. */
    record Active(Opening opening, Allocation allocation, Work work) implements Open {

        public Next<EndingProposed> proposeEnding(Ending.Proposal proposal) {
            var refusal = EndingRules.refusal(this, proposal.ending(), proposal.at());
            return refusal.<Next<EndingProposed>>map(Next::refused)
                    .orElseGet(() -> Next.to(new EndingProposed(opening, allocation, work, proposal)));
        }

        public Next<TransferOffered> offerTransfer(Transfer transfer) {
            return Next.to(new TransferOffered(opening, allocation, work, transfer));
        }

        @Override
        public Active worked(Work next) {
            return new Active(opening, allocation, next);
        }

        @Override
        public Active allocated(Allocation next) {
            return new Active(opening, next, work);
        }
    }

    /** A worker has said how it should end; a manager who is somebody else has not agreed yet. */
    record EndingProposed(Opening opening, Allocation allocation, Work work, Ending.Proposal proposal) implements Open {

        public Next<Closed> signClosing(Worker by, Instant at) {
            return proposal.ending() instanceof Ending.Close(var reason, var on, var because)
                    ? signed(by, at, new Closed(opening, allocation, work, closing(reason, on, because, by, at)))
                    : Next.refused(Rule.NOT_POSSIBLE_NOW);
        }

        public Next<StepDownOffered> signStepDown(Worker by, Instant at) {
            return proposal.ending() instanceof Ending.StepDown stepDown
                    ? signed(
                            by,
                            at,
                            new StepDownOffered(
                                    opening, allocation, work, new Offered(stepDown, proposal.by(), by, at)))
                    : Next.refused(Rule.NOT_POSSIBLE_NOW);
        }

        public Next<NoFurtherAction> signWithoutAction(Worker by, Instant at) {
            return proposal.ending() instanceof Ending.WithoutAction(var because)
                    ? signed(
                            by,
                            at,
                            new NoFurtherAction(
                                    opening, allocation, closing(null, EndingRules.day(at), because, by, at)))
                    : Next.refused(Rule.NOT_POSSIBLE_NOW);
        }

        /** Not yet: the manager says what is missing. */
        public Active sendBack(Instant at) {
            return new Active(opening, allocation, work);
        }

        /** Whoever proposed never signs, and what has begun since then has to end first. */
        private <R> Next<R> signed(Worker by, Instant at, R next) {
            if (proposal.by().id().equals(by.id())) {
                return Next.refused(Rule.SIGNED_BY_PROPOSER);
            }
            return EndingRules.refusal(this, proposal.ending(), at)
                    .<Next<R>>map(Next::refused)
                    .orElseGet(() -> Next.to(next));
        }

        private Closing closing(@Nullable Reason reason, LocalDate on, String because, Worker by, Instant at) {
            return new Closing(reason, on, because, proposal.by(), by, at);
        }

        @Override
        public EndingProposed worked(Work next) {
            return new EndingProposed(opening, allocation, next, proposal);
        }

        @Override
        public EndingProposed allocated(Allocation next) {
            return new EndingProposed(opening, next, work, proposal);
        }
    }

    /** Family help has been asked to take it. It stays ours until they accept and the family agrees. */
    record StepDownOffered(Opening opening, Allocation allocation, Work work, Offered offered) implements Open {

        public Next<SteppedDown> accept(Acceptance acceptance) {
            if (work.isUnfinished()) {
                return Next.refused(Rule.WORK_UNFINISHED);
            }
            var at = acceptance.at();
            var closing = new Closing(
                    work.isAssessed() ? Reason.RC9 : Reason.RC7,
                    EndingRules.day(at),
                    offered.stepDown().because(),
                    offered.proposedBy(),
                    offered.signedBy(),
                    at);
            return Next.to(new SteppedDown(opening, allocation, work, offered, acceptance, closing));
        }

        /** The family does not want it, or the service does not take it: never a silent closure. */
        public ThresholdReview refuse(Refusal refusal) {
            return new ThresholdReview(opening, allocation, work, offered, refusal);
        }

        @Override
        public StepDownOffered worked(Work next) {
            return new StepDownOffered(opening, allocation, next, offered);
        }

        @Override
        public StepDownOffered allocated(Allocation next) {
            return new StepDownOffered(opening, next, work, offered);
        }
    }

    /** Help was refused: a manager decides about the threshold again. */
    record ThresholdReview(Opening opening, Allocation allocation, Work work, Offered offered, Refusal refusal)
            implements Open {

        /** The threshold is met still, or met now: the work goes on. */
        public Active goOn(Worker by, Instant at) {
            return new Active(opening, allocation, work);
        }

        /** The threshold is not met; the manager says why nothing is right although help was refused. */
        public Next<Closed> close(String because, Worker by, Instant at) {
            if (refusal.recordedBy().id().equals(by.id())) {
                return Next.refused(Rule.SIGNED_BY_PROPOSER);
            }
            var reason = work.isAssessed() ? Reason.RC8 : Reason.RC7;
            var ending = new Ending.Close(reason, EndingRules.day(at), because);
            return EndingRules.refusal(this, ending, at)
                    .<Next<Closed>>map(Next::refused)
                    .orElseGet(() -> Next.to(new Closed(
                            opening,
                            allocation,
                            work,
                            new Closing(reason, ending.on(), because, refusal.recordedBy(), by, at))));
        }

        @Override
        public ThresholdReview worked(Work next) {
            return new ThresholdReview(opening, allocation, next, offered, refusal);
        }

        @Override
        public ThresholdReview allocated(Allocation next) {
            return new ThresholdReview(opening, next, work, offered, refusal);
        }
    }

    /** Another authority was asked to take it. Our duty stands until they accept in writing. */
    record TransferOffered(Opening opening, Allocation allocation, Work work, Transfer transfer) implements Open {

        public TransferredOut accept(Transfer.Acceptance acceptance) {
            var closing = new Closing(
                    Reason.RC5,
                    EndingRules.day(acceptance.at()),
                    transfer.because(),
                    transfer.by(),
                    acceptance.recordedBy(),
                    acceptance.at());
            return new TransferredOut(opening, allocation, work, transfer, acceptance, closing);
        }

        public Active takeBack(Instant at) {
            return new Active(opening, allocation, work);
        }

        @Override
        public TransferOffered worked(Work next) {
            return new TransferOffered(opening, allocation, next, transfer);
        }

        @Override
        public TransferOffered allocated(Allocation next) {
            return new TransferOffered(opening, next, work, transfer);
        }
    }

    /** Signed that nothing is to be done; it counts as a referral all the same. */
    record NoFurtherAction(Opening opening, Allocation allocation, Closing closing) implements Ended {

        @Override
        public Work work() {
            return Work.NONE;
        }
    }

    /** Services have ended. */
    record Closed(Opening opening, Allocation allocation, Work work, Closing closing) implements Ended {}

    /** Family help has it. Should it have to come back, a new referral is opened that names this one. */
    record SteppedDown(
            Opening opening, Allocation allocation, Work work, Offered offered, Acceptance acceptance, Closing closing)
            implements Ended {}

    /** Another authority has accepted responsibility in writing. */
    record TransferredOut(
            Opening opening,
            Allocation allocation,
            Work work,
            Transfer transfer,
            Transfer.Acceptance acceptance,
            Closing closing)
            implements Ended {}

    /** A step-down that a manager has signed. */
    record Offered(Ending.StepDown stepDown, Worker proposedBy, Worker signedBy, Instant at) {}

    /** @param familyAgreed who of the family agreed to the service, when and how */
    record Acceptance(String acceptedBy, String familyAgreed, Worker recordedBy, Instant at) {}

    /** Who does not want a step-down. */
    record Refusal(By by, String because, Worker recordedBy, Instant at) {

        public enum By {
            FAMILY,
            SERVICE
        }
    }

    /** A transfer to another authority. */
    record Transfer(String toAuthority, String because, Worker by, Instant at) {

        /** @param evidence where their written acceptance is to be found */
        public record Acceptance(String acceptedBy, String evidence, Worker recordedBy, Instant at) {}
    }

    /** A referral as a decision makes it. */
    static Referral opened(Opening opening, Worker signedBy, String because) {
        return opening.decided().isNoFurtherAction()
                ? new NoFurtherAction(
                        opening,
                        Allocation.NOBODY,
                        new Closing(null, EndingRules.day(opening.at()), because, null, signedBy, opening.at()))
                : new Active(opening, Allocation.NOBODY, Work.NONE);
    }

    default boolean isOpen() {
        return switch (this) {
            case Open _ -> true;
            case Ended _ -> false;
        };
    }

    /** The limits that run, each under its own name. */
    default List<StatutoryClock> clocks() {
        if (this instanceof Ended) {
            return List.of();
        }
        var clocks = new ArrayList<StatutoryClock>();
        var running = work().runningAssessment();
        if (running.isPresent()) {
            clocks.add(running.get().clock());
        } else if (!work().isAssessed()) {
            clocks.add(opening().assessment());
        }
        work().runningEnquiry()
                .map(enquiry -> enquiry.beginning().conference())
                .or(() -> work().conferenceAwaited())
                .ifPresent(clocks::add);
        var discussion = opening().discussion();
        if (discussion != null && work().discussions().stream().noneMatch(StrategyDiscussion.Held.class::isInstance)) {
            clocks.add(discussion);
        }
        return List.copyOf(clocks);
    }
}
