package org.safeguardinghub.referral.statutory;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.referral.calendar.ClockPolicies;
import org.safeguardinghub.referral.calendar.StatutoryClock;
import org.safeguardinghub.referral.statutory.CaseChange.What;
import org.safeguardinghub.referral.statutory.CaseStepping.Who;
import org.safeguardinghub.referral.statutory.Referral.Open;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where an assessment begins and is authorised. */
@Service
@Transactional
public class AssessmentDesk {

    private final ReferralSteps steps;
    private final ClockPolicies policies;

    AssessmentDesk(ReferralSteps steps, ClockPolicies policies) {
        this.steps = steps;
        this.policies = policies;
    }

    /** The first is counted from the referral, each later one from its own beginning. */
    public CaseMoved start(Caller caller, CaseReference reference, int seen, LocalDate on) {
        return steps.take(
                caller,
                reference,
                seen,
                new CaseStepping(What.ASSESSMENT_STARTED, null, Who.ALLOCATED, (referral, worker, at) -> {
                    if (!(referral instanceof Open open)) {
                        return Next.<Open>refused(Rule.NOT_POSSIBLE_NOW);
                    }
                    var opening = open.opening();
                    int number = open.work().assessments().size() + 1;
                    var clock = number == 1
                            ? opening.assessment()
                            : StatutoryClock.assessment(on, policies.at(opening.authority(), at));
                    return open.work()
                            .start(new Assessment.Running(number, on, worker, clock), opening, EndingRules.day(at))
                            .map(open::worked);
                }));
    }

    public CaseMoved authorise(Caller caller, CaseReference reference, int seen, Findings findings) {
        return steps.take(
                caller,
                reference,
                seen,
                new CaseStepping(
                        What.ASSESSMENT_AUTHORISED,
                        findings.lateBecause(),
                        Who.ALLOCATED,
                        (referral, worker, at) -> referral instanceof Open open
                                ? open.work()
                                        .authorise(
                                                new Assessment.Authorisation(
                                                        findings.on(),
                                                        worker,
                                                        findings.factors(),
                                                        findings.childSeen(),
                                                        findings.needsSupport(),
                                                        findings.lateBecause()),
                                                EndingRules.day(at))
                                        .map(open::worked)
                                : Next.<Open>refused(Rule.NOT_POSSIBLE_NOW)));
    }

    /** What the assessment found, before it is known who authorises it. */
    public record Findings(
            LocalDate on,
            List<Factor> factors,
            boolean childSeen,
            boolean needsSupport,
            @Nullable String lateBecause) {

        public Findings {
            factors = List.copyOf(factors);
        }
    }
}
