package org.safeguardinghub.referral.statutory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.referral.calendar.ClockPolicies;
import org.safeguardinghub.referral.calendar.StatutoryClock;
import org.safeguardinghub.referral.contact.Boundary;
import org.safeguardinghub.referral.statutory.CaseChange.What;
import org.safeguardinghub.referral.statutory.CaseStepping.Who;
import org.safeguardinghub.referral.statutory.Referral.Open;
import org.safeguardinghub.referral.statutory.StrategyDiscussion.Kind;
import org.safeguardinghub.referral.statutory.StrategyDiscussion.Participant;
import org.safeguardinghub.referral.workforce.Worker;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where agencies are called together, an enquiry begins, and a conference is held or done without. */
@Service
@Transactional
public class EnquiryDesk {

    private final ReferralSteps steps;
    private final Referrals referrals;
    private final ClockPolicies policies;

    EnquiryDesk(ReferralSteps steps, Referrals referrals, ClockPolicies policies) {
        this.steps = steps;
        this.referrals = referrals;
        this.policies = policies;
    }

    public CaseMoved call(Caller caller, CaseReference reference, int seen, Call call) {
        return work(caller, reference, seen, What.STRATEGY_DISCUSSION_CALLED, null, (open, worker, at) -> {
            int number = open.work().discussions().size() + 1;
            var called = new StrategyDiscussion.Called(
                    number, call.kind(), call.at(), call.joining(), call.invited(), worker);
            return open.work().call(called, open.opening());
        });
    }

    public CaseMoved callOff(Caller caller, CaseReference reference, int seen, int discussion, String because) {
        return work(
                caller,
                reference,
                seen,
                What.STRATEGY_DISCUSSION_CALLED_OFF,
                because,
                (open, worker, _) -> open.work().callOff(discussion, because, worker));
    }

    /** Where an enquiry is decided, the fifteen working days to the conference are counted from here. */
    public CaseMoved hold(Caller caller, CaseReference reference, int seen, int discussion, Held held) {
        return work(caller, reference, seen, What.STRATEGY_DISCUSSION_HELD, null, (open, worker, at) -> {
            var opening = open.opening();
            var conference = held.section47()
                    ? StatutoryClock.conference(held.on(), policies.at(opening.authority(), at))
                    : null;
            var minutes = new StrategyDiscussion.Minutes(
                    held.on(), held.attended(), held.section47(), held.text(), worker, conference);
            return open.work().hold(discussion, minutes, opening, EndingRules.day(at));
        });
    }

    /** A manager who did not record the discussion signs that the enquiry begins. */
    public CaseMoved begin(Caller caller, CaseReference reference, int seen, int discussion, LocalDate on) {
        return work(caller, reference, seen, What.SECTION_47_STARTED, null, (open, worker, at) -> {
            var opening = open.opening();
            var discussedOn = open.work().discussions().stream()
                    .filter(one -> one.number() == discussion)
                    .map(one -> one instanceof StrategyDiscussion.Held held
                            ? held.minutes().heldOn()
                            : on)
                    .findFirst()
                    .orElse(on);
            var beginning = new Enquiry.Beginning(
                    open.work().enquiries().size() + 1,
                    discussedOn,
                    on,
                    StatutoryClock.conference(discussedOn, policies.at(opening.authority(), at)),
                    worker);
            return open.work().begin(discussion, beginning, opening, EndingRules.day(at));
        });
    }

    public CaseMoved holdConference(
            Caller caller,
            CaseReference reference,
            int seen,
            LocalDate on,
            @Nullable Abuse plan,
            @Nullable String lateBecause) {
        return work(caller, reference, seen, What.CONFERENCE_HELD, lateBecause, (open, worker, at) -> {
            var opening = open.opening();
            int before = referrals
                    .past(Boundary.ofWorker(caller), opening.origin().person(), opening.date())
                    .plans();
            return open.work()
                    .holdConference(
                            new Enquiry.Conference(on, plan, lateBecause, worker),
                            before - open.work().plans().size(),
                            EndingRules.day(at));
        });
    }

    public CaseMoved doWithoutConference(Caller caller, CaseReference reference, int seen, String because) {
        return work(
                caller,
                reference,
                seen,
                What.CONFERENCE_NOT_REQUIRED,
                because,
                (open, worker, at) -> open.work().doWithoutConference(EndingRules.day(at), because, worker));
    }

    public CaseMoved reviewPlan(Caller caller, CaseReference reference, int seen, LocalDate on, Abuse category) {
        return work(
                caller,
                reference,
                seen,
                What.PLAN_REVIEWED,
                null,
                (open, worker, at) -> open.work().review(on, category, EndingRules.day(at)));
    }

    public CaseMoved endPlan(Caller caller, CaseReference reference, int seen, LocalDate on, String because) {
        return work(
                caller,
                reference,
                seen,
                What.PLAN_ENDED,
                because,
                (open, worker, at) -> open.work().endPlan(on, EndingRules.day(at)));
    }

    private CaseMoved work(
            Caller caller, CaseReference reference, int seen, What what, @Nullable String why, Doing doing) {
        return steps.take(
                caller,
                reference,
                seen,
                new CaseStepping(
                        what,
                        why,
                        Who.ALLOCATED,
                        (referral, worker, at) -> referral instanceof Open open
                                ? doing.in(open, worker, at).map(open::worked)
                                : Next.<Open>refused(Rule.NOT_POSSIBLE_NOW)));
    }

    @FunctionalInterface
    private interface Doing {

        Next<Work> in(Open open, Worker worker, Instant at);
    }

    /**
     * Who is asked to come, when and how.
     *
     * @param joining a place, or a number to ring; nothing about the child
     */
    public record Call(Kind kind, Instant at, @Nullable String joining, List<Participant> invited) {

        public Call {
            invited = List.copyOf(invited);
        }
    }

    /** What a discussion came to. */
    public record Held(LocalDate on, List<Participant> attended, boolean section47, String text) {

        public Held {
            attended = List.copyOf(attended);
        }
    }
}
