package org.safeguardinghub.referral.statutory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** What forbids that a referral ends, when it is proposed and again when it is signed. */
final class EndingRules {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    static Optional<Rule> refusal(Referral referral, Ending ending, Instant now) {
        var work = referral.work();
        if (work.isUnfinished()) {
            return Optional.of(Rule.WORK_UNFINISHED);
        }
        return switch (ending) {
            case Ending.WithoutAction _ -> work.isNone() ? Optional.empty() : Optional.of(Rule.ACTION_WAS_TAKEN);
            case Ending.StepDown _ -> Optional.empty();
            case Ending.Close close -> ofClosing(referral, close, day(now));
        };
    }

    private static Optional<Rule> ofClosing(Referral referral, Ending.Close close, LocalDate today) {
        var on = close.on();
        if (on.isAfter(today)) {
            return Optional.of(Rule.IN_THE_FUTURE);
        }
        if (on.isBefore(referral.opening().date())) {
            return Optional.of(Rule.BEFORE_THE_REFERRAL);
        }
        if (close.reason().needsAssessment() && !referral.work().isAssessed()) {
            return Optional.of(Rule.NOT_ASSESSED);
        }
        return referral.work().lastDay().filter(on::isBefore).map(_ -> Rule.BEFORE_THE_LAST_WORK);
    }

    static LocalDate day(Instant at) {
        return at.atZone(LONDON).toLocalDate();
    }

    private EndingRules() {}
}
