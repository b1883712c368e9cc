package org.safeguardinghub.referral.statutory;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import org.safeguardinghub.kit.audit.AuditTrail;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.referral.contact.Boundary;
import org.safeguardinghub.referral.workforce.Worker;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where a referral takes a step: one transaction for its state, its history, the audit row and the news of it. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class ReferralSteps {

    private final Referrals referrals;
    private final CaseNews news;
    private final AuditTrail audit;
    private final InstantSource clock;

    ReferralSteps(Referrals referrals, CaseNews news, AuditTrail audit, InstantSource clock) {
        this.referrals = referrals;
        this.news = news;
        this.audit = audit;
        this.clock = clock;
    }

    /** A person's step, as they saw the referral. */
    CaseMoved take(Caller caller, CaseReference reference, int seen, CaseStepping stepping) {
        var found = referrals.find(Boundary.ofWorker(caller), reference);
        if (found.isEmpty()) {
            return new CaseMoved.Unknown();
        }
        var kept = found.get();
        var before = kept.referral();
        var worker = Worker.of(caller);
        if (kept.version() != seen) {
            return new CaseMoved.Stale(kept.version());
        }
        if (stepping.who() == CaseStepping.Who.ALLOCATED
                && !isManager(caller)
                && before.allocation().isSomebodyElses(worker)) {
            return new CaseMoved.Forbidden(Rule.ALLOCATED_TO_SOMEBODY_ELSE, before);
        }
        var at = now();
        return switch (stepping.transition().from(before, worker, at)) {
            case Next.Refused<? extends Referral>(var rule) -> new CaseMoved.Forbidden(rule, before);
            case Next.To<? extends Referral>(var next) -> save(caller, kept, next, stepping, at);
        };
    }

    private CaseMoved save(Caller caller, KeptReferral kept, Referral next, CaseStepping stepping, Instant at) {
        var change = new CaseChange(
                kept.version() + 1, stepping.what(), at, Worker.of(caller).id().toString(), stepping.why());
        if (!referrals.move(next, change)) {
            return new CaseMoved.Stale(kept.version() + 1);
        }
        news.moved(kept.referral(), next, change);
        written(caller, change, next.opening().id());
        return new CaseMoved.Done(new KeptReferral(next, change.version()));
    }

    /** The audit row of a change. */
    void written(Caller caller, CaseChange change, ReferralId id) {
        var action = "referral-" + change.what().name().toLowerCase(Locale.ROOT).replace('_', '-');
        audit.record(caller, action, "referral", id.toString(), Map.of());
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static boolean isManager(Caller caller) {
        return caller.hasRole("manager") || caller.hasRole("duty-manager");
    }
}
