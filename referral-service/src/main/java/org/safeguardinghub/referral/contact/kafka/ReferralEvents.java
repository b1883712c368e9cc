package org.safeguardinghub.referral.contact.kafka;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.referral.ClockStarted;
import org.safeguardinghub.contracts.referral.ReferralEvent.ContactClaimed;
import org.safeguardinghub.contracts.referral.ReferralEvent.ContactReceived;
import org.safeguardinghub.contracts.referral.ReferralEvent.FamilyInformed;
import org.safeguardinghub.contracts.referral.ReferralEvent.ImmediateDanger;
import org.safeguardinghub.referral.calendar.DecisionClock;
import org.safeguardinghub.referral.contact.Contact.Claimed;
import org.safeguardinghub.referral.contact.Contact.Received;
import org.safeguardinghub.referral.contact.Told;
import org.safeguardinghub.referral.form.Danger;
import org.safeguardinghub.referral.form.ReferralForm;

/** Our facts in the words of the contract: ids, codes, counts and instants, no person and no sender's reference. */
final class ReferralEvents {

    /** The census code for a source that nobody has named. */
    private static final String SOURCE_UNKNOWN = "10";

    static ContactReceived of(Received contact, Told told) {
        var arrival = contact.arrival();
        var form = told.form();
        return new ContactReceived(
                arrival.id(),
                arrival.reference().value(),
                arrival.authority(),
                arrival.source().agency(),
                senderRole(form),
                form.children().size(),
                danger(arrival.danger()),
                familyInformed(form),
                form.statedBases(),
                List.of(clock(arrival.decision())),
                arrival.receivedAt(),
                agreement(form));
    }

    static ContactClaimed of(Claimed contact) {
        return new ContactClaimed(
                contact.arrival().id(),
                contact.arrival().authority(),
                contact.by().id(),
                contact.at());
    }

    private static String senderRole(ReferralForm form) {
        var referrer = form.referrer();
        var code = referrer == null ? null : referrer.sourceCode();
        return code == null ? SOURCE_UNKNOWN : code;
    }

    private static ImmediateDanger danger(Danger.Statement statement) {
        return switch (statement) {
            case STATED -> ImmediateDanger.STATED;
            case DENIED -> ImmediateDanger.DENIED;
            case NOT_STATED -> ImmediateDanger.NOT_STATED;
        };
    }

    private static FamilyInformed familyInformed(ReferralForm form) {
        var family = form.familyInformed();
        var informed = family == null ? null : family.informed();
        if (informed == null) {
            return FamilyInformed.NOT_STATED;
        }
        return informed ? FamilyInformed.YES : FamilyInformed.NO;
    }

    private static @Nullable String agreement(ReferralForm form) {
        var basis = form.basis();
        var agreement = basis == null ? null : basis.agreementToService();
        return agreement == null ? null : agreement.name();
    }

    private static ClockStarted clock(DecisionClock clock) {
        var rungs = clock.rungs().stream()
                .map(rung -> new ClockStarted.Rung(rung.percent(), rung.at()))
                .toList();
        return new ClockStarted(DecisionClock.NAME, 1, clock.startsAt(), clock.dueAt(), rungs);
    }

    private ReferralEvents() {}
}
