package org.safeguardinghub.referral.statutory;

import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.referral.statutory.CaseChange.What;
import org.safeguardinghub.referral.statutory.CaseStepping.Who;
import org.safeguardinghub.referral.statutory.Referral.Open;
import org.safeguardinghub.referral.workforce.Worker;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a manager offers a referral to a team and a worker, who accept it or do not. */
@Service
@Transactional
public class AllocationDesk {

    private final ReferralSteps steps;

    AllocationDesk(ReferralSteps steps) {
        this.steps = steps;
    }

    public CaseMoved offer(Caller caller, CaseReference reference, int seen, String team, Worker to) {
        return steps.take(
                caller,
                reference,
                seen,
                new CaseStepping(
                        What.ALLOCATION_OFFERED,
                        null,
                        Who.ANYBODY_HERE,
                        (referral, worker, at) -> referral instanceof Open open
                                ? Next.to(open.allocated(
                                        open.allocation().offer(new Allocation.Offer(team, to, worker, at))))
                                : Next.refused(Rule.NOT_POSSIBLE_NOW)));
    }

    public CaseMoved accept(Caller caller, CaseReference reference, int seen) {
        return steps.take(
                caller,
                reference,
                seen,
                new CaseStepping(
                        What.ALLOCATED,
                        null,
                        Who.ANYBODY_HERE,
                        (referral, worker, at) -> referral instanceof Open open
                                ? open.allocation().accept(worker).map(open::allocated)
                                : Next.refused(Rule.NOT_POSSIBLE_NOW)));
    }

    public CaseMoved decline(Caller caller, CaseReference reference, int seen, String because) {
        return steps.take(
                caller,
                reference,
                seen,
                new CaseStepping(
                        What.ALLOCATION_DECLINED,
                        because,
                        Who.ANYBODY_HERE,
                        (referral, worker, at) -> referral instanceof Open open
                                ? open.allocation().decline(worker).map(open::allocated)
                                : Next.refused(Rule.NOT_POSSIBLE_NOW)));
    }
}
