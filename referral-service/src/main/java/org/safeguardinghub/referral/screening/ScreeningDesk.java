package org.safeguardinghub.referral.screening;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.referral.calendar.ClockPolicies;
import org.safeguardinghub.referral.calendar.ClockPolicy;
import org.safeguardinghub.referral.calendar.Colour;
import org.safeguardinghub.referral.contact.CaseDesk;
import org.safeguardinghub.referral.contact.Change.What;
import org.safeguardinghub.referral.contact.Contact;
import org.safeguardinghub.referral.contact.Contact.Claimed;
import org.safeguardinghub.referral.contact.Contact.IdentityChecked;
import org.safeguardinghub.referral.contact.Contact.Rated;
import org.safeguardinghub.referral.contact.Contact.Screened;
import org.safeguardinghub.referral.contact.IdentityCheck;
import org.safeguardinghub.referral.contact.IdentityCheck.Pending;
import org.safeguardinghub.referral.contact.IdentityCheck.Settled;
import org.safeguardinghub.referral.contact.Move;
import org.safeguardinghub.referral.contact.Moved;
import org.safeguardinghub.referral.contact.OpenCandidates;
import org.safeguardinghub.referral.contact.Reference;
import org.safeguardinghub.referral.contact.Refusal;
import org.safeguardinghub.referral.contact.Step;
import org.safeguardinghub.referral.rating.Rating;
import org.safeguardinghub.referral.rating.Thresholds;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a worker settles who the people are and how urgent the worry is. */
@Service
@Transactional
public class ScreeningDesk {

    private final CaseDesk desk;
    private final ClockPolicies policies;
    private final Thresholds thresholds;
    private final OpenCandidates candidates;

    ScreeningDesk(CaseDesk desk, ClockPolicies policies, Thresholds thresholds, OpenCandidates candidates) {
        this.desk = desk;
        this.policies = policies;
        this.thresholds = thresholds;
        this.candidates = candidates;
    }

    /** @param pendingBecause why it may wait, which only danger can be a reason for; null when it is settled */
    public Moved checkIdentity(Caller caller, Reference reference, int seen, @Nullable String pendingBecause) {
        var what = pendingBecause == null ? What.IDENTITY_CHECKED : What.IDENTITY_PENDING;
        return desk.move(caller, reference, seen, Move.ofHolder(what, pendingBecause, (contact, worker, at) -> {
            IdentityCheck check =
                    pendingBecause == null ? new Settled(worker, at) : new Pending(worker, at, pendingBecause);
            int unanswered = candidates.unanswered(contact.arrival().id());
            if (contact instanceof Claimed claimed) {
                return claimed.checkIdentity(check, unanswered);
            }
            return contact instanceof Rated rated ? rated.settleIdentity(check, unanswered) : notNow();
        }));
    }

    /** The first rating. */
    public Moved screen(Caller caller, Reference reference, int seen, FirstLook look) {
        var move = Move.ofHolder(What.SCREENED, look.rationale(), (contact, worker, at) -> {
            var rating = new Rating(look.colour(), look.rationale(), worker, at);
            var policy = policies.at(contact.arrival().authority(), at);
            if (!thresholds.include(contact.arrival().authority(), look.threshold(), at)) {
                return Step.<Screened>refused(Refusal.THRESHOLD_NOT_IN_FORCE);
            }
            return contact instanceof IdentityChecked checked
                    ? checked.screen(rating, look.inDanger(), look.threshold(), policy)
                    : notNow();
        });
        return desk.move(caller, reference, seen, move.with(codes(look)));
    }

    /** Rates again: higher holds at once, lower waits for a second person. */
    public Moved rateAgain(Caller caller, Reference reference, int seen, FirstLook look) {
        return desk.kept(caller, reference)
                .map(kept -> {
                    var what = isLower(kept.contact(), look.colour()) ? What.DOWNGRADE_ASKED : What.RATED;
                    var move = Move.ofHolder(what, look.rationale(), (contact, worker, at) -> {
                        var rating = new Rating(look.colour(), look.rationale(), worker, at);
                        var policy = policies.at(contact.arrival().authority(), at);
                        return contact instanceof Rated rated ? rated.rate(rating, look.inDanger(), policy) : notNow();
                    });
                    return desk.move(caller, reference, seen, move.with(codes(look)));
                })
                .orElseGet(Moved.Unknown::new);
    }

    /** A manager's answer to the wish to rate lower. */
    public Moved answerDowngrade(Caller caller, Reference reference, int seen, boolean agrees, String why) {
        var what = agrees ? What.DOWNGRADE_AGREED : What.DOWNGRADE_REFUSED;
        return desk.move(
                caller,
                reference,
                seen,
                Move.ofAnyone(
                        what,
                        why,
                        (contact, worker, at) ->
                                contact instanceof Rated rated ? rated.answerDowngrade(agrees, worker, at) : notNow()));
    }

    public Moved pauseGathering(Caller caller, Reference reference, int seen, String why) {
        return desk.move(
                caller,
                reference,
                seen,
                Move.ofHolder(
                        What.CLOCK_PAUSED,
                        why,
                        (contact, worker, at) -> contact instanceof Rated rated
                                ? rated.pauseGathering(why, at, policyItStartedUnder(rated, at))
                                : notNow()));
    }

    public Moved resumeGathering(Caller caller, Reference reference, int seen) {
        return desk.move(
                caller,
                reference,
                seen,
                Move.ofHolder(
                        What.CLOCK_RESUMED,
                        null,
                        (contact, worker, at) -> contact instanceof Rated rated
                                ? rated.resumeGathering(at, policyItStartedUnder(rated, at))
                                : notNow()));
    }

    /** What was settled since then is for clocks that start from now on. */
    private ClockPolicy policyItStartedUnder(Rated rated, Instant now) {
        var authority = rated.arrival().authority();
        var clock = rated.screening().clock();
        return clock == null ? policies.at(authority, now) : policies.numbered(authority, clock.policyVersion());
    }

    private static boolean isLower(Contact contact, Colour colour) {
        return Optional.of(contact)
                .filter(Rated.class::isInstance)
                .map(Rated.class::cast)
                .map(rated -> rated.screening().colour().isMoreUrgentThan(colour))
                .orElse(false);
    }

    private static Map<String, String> codes(FirstLook look) {
        return Map.of(
                "colour", look.colour().name(), "threshold", look.threshold().value());
    }

    private static Step<Screened> notNow() {
        return Step.refused(Refusal.NOT_POSSIBLE_NOW);
    }
}
