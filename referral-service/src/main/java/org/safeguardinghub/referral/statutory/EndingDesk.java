package org.safeguardinghub.referral.statutory;

import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.referral.calendar.ClockPolicies;
import org.safeguardinghub.referral.calendar.StatutoryClock;
import org.safeguardinghub.referral.contact.Boundary;
import org.safeguardinghub.referral.statutory.CaseChange.What;
import org.safeguardinghub.referral.statutory.CaseStepping.Who;
import org.safeguardinghub.referral.statutory.Referral.Active;
import org.safeguardinghub.referral.statutory.Referral.EndingProposed;
import org.safeguardinghub.referral.statutory.Referral.StepDownOffered;
import org.safeguardinghub.referral.statutory.Referral.SteppedDown;
import org.safeguardinghub.referral.statutory.Referral.ThresholdReview;
import org.safeguardinghub.referral.statutory.Referral.TransferOffered;
import org.safeguardinghub.referral.verdict.Outcome;
import org.safeguardinghub.referral.workforce.Worker;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a referral ends: proposed by one, signed by another, and handed on only to whoever has accepted it. */
@Service
@Transactional
public class EndingDesk {

    private final ReferralSteps steps;
    private final Referrals referrals;
    private final CaseNews news;
    private final ClockPolicies policies;
    private final RandomGenerator random = RandomGenerator.of("SecureRandom");

    EndingDesk(ReferralSteps steps, Referrals referrals, CaseNews news, ClockPolicies policies) {
        this.steps = steps;
        this.referrals = referrals;
        this.news = news;
        this.policies = policies;
    }

    public CaseMoved propose(Caller caller, CaseReference reference, int seen, Ending ending) {
        return steps.take(
                caller,
                reference,
                seen,
                new CaseStepping(
                        What.ENDING_PROPOSED,
                        ending.because(),
                        Who.ALLOCATED,
                        (referral, worker, at) -> referral instanceof Active active
                                ? active.proposeEnding(new Ending.Proposal(ending, worker, at))
                                : notNow()));
    }

    /** A manager signs whatever was proposed. */
    public CaseMoved sign(Caller caller, CaseReference reference, int seen) {
        var found = referrals.find(Boundary.ofWorker(caller), reference);
        if (found.isPresent() && found.get().referral() instanceof EndingProposed proposed) {
            return switch (proposed.proposal().ending()) {
                case Ending.Close _ -> sign(caller, reference, seen, What.CLOSED, EndingProposed::signClosing);
                case Ending.StepDown _ ->
                    sign(caller, reference, seen, What.STEP_DOWN_OFFERED, EndingProposed::signStepDown);
                case Ending.WithoutAction _ ->
                    sign(caller, reference, seen, What.NO_FURTHER_ACTION, EndingProposed::signWithoutAction);
            };
        }
        return sign(caller, reference, seen, What.CLOSED, EndingProposed::signClosing);
    }

    private CaseMoved sign(Caller caller, CaseReference reference, int seen, What what, Signing signing) {
        return steps.take(
                caller,
                reference,
                seen,
                new CaseStepping(
                        what,
                        null,
                        Who.ANYBODY_HERE,
                        (referral, worker, at) -> referral instanceof EndingProposed proposed
                                ? signing.sign(proposed, worker, at)
                                : notNow()));
    }

    public CaseMoved sendBack(Caller caller, CaseReference reference, int seen, String because) {
        return steps.take(
                caller,
                reference,
                seen,
                new CaseStepping(
                        What.ENDING_SENT_BACK,
                        because,
                        Who.ANYBODY_HERE,
                        (referral, worker, at) -> referral instanceof EndingProposed proposed
                                ? Next.to(proposed.sendBack(at))
                                : notNow()));
    }

    /** Family help has accepted, and the family has agreed. Only now is it theirs. */
    public CaseMoved stepDownAccepted(
            Caller caller, CaseReference reference, int seen, String acceptedBy, String familyAgreed) {
        return steps.take(
                caller,
                reference,
                seen,
                new CaseStepping(
                        What.STEPPED_DOWN,
                        familyAgreed,
                        Who.ALLOCATED,
                        (referral, worker, at) -> referral instanceof StepDownOffered offered
                                ? offered.accept(new Referral.Acceptance(acceptedBy, familyAgreed, worker, at))
                                : notNow()));
    }

    public CaseMoved stepDownRefused(
            Caller caller, CaseReference reference, int seen, Referral.Refusal.By by, String because) {
        return steps.take(
                caller,
                reference,
                seen,
                new CaseStepping(
                        What.STEP_DOWN_REFUSED,
                        because,
                        Who.ALLOCATED,
                        (referral, worker, at) -> referral instanceof StepDownOffered offered
                                ? Next.to(offered.refuse(new Referral.Refusal(by, because, worker, at)))
                                : notNow()));
    }

    /** The manager's answer to a refused step-down. */
    public CaseMoved decideThreshold(
            Caller caller, CaseReference reference, int seen, boolean thresholdMet, String because) {
        return steps.take(
                caller,
                reference,
                seen,
                new CaseStepping(
                        thresholdMet ? What.THRESHOLD_DECIDED : What.CLOSED,
                        because,
                        Who.ANYBODY_HERE,
                        (referral, worker, at) -> {
                            if (!(referral instanceof ThresholdReview review)) {
                                return notNow();
                            }
                            return thresholdMet
                                    ? Next.<Referral>to(review.goOn(worker, at))
                                    : review.close(because, worker, at);
                        }));
    }

    public CaseMoved offerTransfer(
            Caller caller, CaseReference reference, int seen, String toAuthority, String because) {
        return steps.take(
                caller,
                reference,
                seen,
                new CaseStepping(
                        What.TRANSFER_OFFERED,
                        because,
                        Who.ALLOCATED,
                        (referral, worker, at) -> referral instanceof Active active
                                ? active.offerTransfer(new Referral.Transfer(toAuthority, because, worker, at))
                                : notNow()));
    }

    public CaseMoved transferAccepted(
            Caller caller, CaseReference reference, int seen, String acceptedBy, String evidence) {
        return steps.take(
                caller,
                reference,
                seen,
                new CaseStepping(
                        What.TRANSFERRED_OUT,
                        evidence,
                        Who.ALLOCATED,
                        (referral, worker, at) -> referral instanceof TransferOffered offered
                                ? Next.to(offered.accept(
                                        new Referral.Transfer.Acceptance(acceptedBy, evidence, worker, at)))
                                : notNow()));
    }

    public CaseMoved takeTransferBack(Caller caller, CaseReference reference, int seen, String because) {
        return steps.take(
                caller,
                reference,
                seen,
                new CaseStepping(
                        What.TRANSFER_TAKEN_BACK,
                        because,
                        Who.ALLOCATED,
                        (referral, worker, at) -> referral instanceof TransferOffered offered
                                ? Next.to(offered.takeBack(at))
                                : notNow()));
    }

    /** Family help sends it up again: a new referral that names the one that was stepped down. */
    public CaseMoved stepUp(Caller caller, CaseReference reference, int seen, Outcome to, String because) {
        var boundary = Boundary.ofWorker(caller);
        var found = referrals.find(boundary, reference);
        if (found.isEmpty()) {
            return new CaseMoved.Unknown();
        }
        var kept = found.get();
        if (kept.version() != seen) {
            return new CaseMoved.Stale(kept.version());
        }
        if (!(kept.referral() instanceof SteppedDown before)) {
            return new CaseMoved.Forbidden(Rule.NOT_POSSIBLE_NOW, kept.referral());
        }
        var at = steps.now();
        var today = EndingRules.day(at);
        var past = referrals.past(boundary, before.opening().origin().person(), today);
        if (past.open() != null) {
            return new CaseMoved.Forbidden(Rule.CHILD_HAS_OPEN_REFERRAL, before);
        }
        return open(caller, again(before.opening(), to, past, at), because);
    }

    private CaseMoved open(Caller caller, Opening opening, String because) {
        var worker = Worker.of(caller);
        var referral = Referral.opened(opening, worker, because);
        var change =
                new CaseChange(1, What.STEPPED_UP, opening.at(), worker.id().toString(), because);
        referrals.add(referral, change);
        news.moved(null, referral, change);
        steps.written(caller, change, opening.id());
        return new CaseMoved.Done(new KeptReferral(referral, change.version()));
    }

    private Opening again(Opening before, Outcome to, Referrals.Past past, Instant at) {
        var policy = policies.at(before.authority(), at);
        var today = EndingRules.day(at);
        return new Opening(
                new ReferralId(UUID.randomUUID()),
                CaseReference.random(random),
                before.authority(),
                before.origin(),
                null,
                Opening.EARLY_HELP,
                before.primaryNeed(),
                to,
                today,
                at,
                past.referredWithinAYear(),
                before.reference(),
                StatutoryClock.assessment(today, policy),
                to.protectsNow() ? StatutoryClock.discussion(today, to == Outcome.IMMEDIATE_PROTECTION, policy) : null);
    }

    private static <R extends Referral> Next<R> notNow() {
        return Next.refused(Rule.NOT_POSSIBLE_NOW);
    }

    @FunctionalInterface
    private interface Signing {

        Next<? extends Referral> sign(EndingProposed proposed, Worker worker, Instant at);
    }
}
