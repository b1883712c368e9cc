package org.safeguardinghub.consent.disclosure;

import java.util.List;
import java.util.UUID;
import org.safeguardinghub.consent.arrangement.Cover;
import org.safeguardinghub.consent.arrangement.Cover.Lapsed;
import org.safeguardinghub.contracts.identity.AgencyId;

/** What a sharing agreement, or the want of one, makes of a permission. */
final class AgreedSharing {

    /** Pure: warns first, refuses routine sharing where one lapsed, and nothing that a duty asks for. */
    static Decision under(Cover cover, AgencyId recipient, boolean isRoutine, Decision decision) {
        if (!decision.permits()) {
            return decision;
        }
        return isRoutine && cover instanceof Lapsed lapsed
                ? refused(lapsed, recipient, decision)
                : decision.warning(cover.warning(recipient).orElse(null));
    }

    private static Decision refused(Lapsed lapsed, AgencyId recipient, Decision decision) {
        var reason =
                "The sharing agreement with %s ended on %s and the time to renew it is over. The rule %s would permit"
                        .formatted(recipient, Cover.DAY.format(lapsed.lastDay()), decision.rule());
        return new Decision(
                UUID.randomUUID(),
                RuleBook.ARRANGEMENT_LAPSED,
                1,
                new Verdict(
                        Outcome.REFUSE,
                        List.of(),
                        List.of(),
                        reason + " it otherwise.",
                        "A sharing agreement with " + recipient
                                + " that covers this is signed and registered. Sharing by"
                                + " duty, in a section 47 enquiry or in danger does not wait for one."),
                null);
    }

    private AgreedSharing() {}
}
