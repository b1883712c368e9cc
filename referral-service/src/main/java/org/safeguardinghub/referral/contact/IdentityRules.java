package org.safeguardinghub.referral.contact;

import java.util.Optional;

/** When it may be said that it is settled who somebody is, and when that may wait. */
final class IdentityRules {

    static Optional<Refusal> refusal(Arrival arrival, IdentityCheck check, int unanswered) {
        return switch (check) {
            case IdentityCheck.Settled _ when unanswered > 0 -> Optional.of(Refusal.CANDIDATES_NOT_ANSWERED);
            case IdentityCheck.Settled _ -> Optional.empty();
            case IdentityCheck.Pending _ when arrival.mayBeInDanger() -> Optional.empty();
            case IdentityCheck.Pending _ -> Optional.of(Refusal.ONLY_DANGER_WAITS_FOR_IDENTITY);
        };
    }

    private IdentityRules() {}
}
