package org.safeguardinghub.referral.contact.kafka;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.HubEvent;
import org.safeguardinghub.contracts.referral.HandlingEvent.ContactReleased;
import org.safeguardinghub.contracts.referral.HandlingEvent.DowngradeRefused;
import org.safeguardinghub.contracts.referral.HandlingEvent.HandOverDeclined;
import org.safeguardinghub.contracts.referral.HandlingEvent.ProposalSentBack;
import org.safeguardinghub.contracts.referral.ReferralEvent.ChildOutcome;
import org.safeguardinghub.contracts.referral.ReferralEvent.ContactAmended;
import org.safeguardinghub.contracts.referral.ReferralEvent.ContactClaimed;
import org.safeguardinghub.contracts.referral.ReferralEvent.ContactClosed;
import org.safeguardinghub.contracts.referral.ReferralEvent.ContactDecided;
import org.safeguardinghub.contracts.referral.ReferralEvent.ContactReceived;
import org.safeguardinghub.contracts.referral.ReferralEvent.ContactReopened;
import org.safeguardinghub.contracts.referral.ReferralEvent.ContactReturned;
import org.safeguardinghub.contracts.referral.ReferralEvent.ContactScreened;
import org.safeguardinghub.contracts.referral.ReferralEvent.ContactWithdrawn;
import org.safeguardinghub.contracts.referral.ReferralEvent.DecisionProposed;
import org.safeguardinghub.contracts.referral.ReferralEvent.DowngradeAsked;
import org.safeguardinghub.contracts.referral.ReferralEvent.FamilyInformed;
import org.safeguardinghub.contracts.referral.ReferralEvent.HandOverOffered;
import org.safeguardinghub.contracts.referral.ReferralEvent.ImmediateDanger;
import org.safeguardinghub.referral.contact.Arrival;
import org.safeguardinghub.referral.contact.Change;
import org.safeguardinghub.referral.contact.Contact;
import org.safeguardinghub.referral.contact.Contact.Held;
import org.safeguardinghub.referral.contact.Contact.Received;
import org.safeguardinghub.referral.contact.Parts;
import org.safeguardinghub.referral.contact.Told;
import org.safeguardinghub.referral.form.Danger;
import org.safeguardinghub.referral.form.ReferralForm;
import org.safeguardinghub.referral.workforce.Worker;

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
                List.of(RunningClocks.of(arrival.decision(), 1)),
                arrival.receivedAt(),
                agreement(form),
                isAnonymous(form));
    }

    /** What a step means for the others; empty where it is nobody's business but ours. */
    static Optional<HubEvent> of(Contact contact, Change change) {
        var id = contact.arrival().id();
        var authority = contact.arrival().authority();
        var sender = contact.arrival().source().agency();
        var at = change.at();
        return Optional.ofNullable(
                switch (change.what()) {
                    case CLAIMED, HANDED_OVER -> new ContactClaimed(id, authority, holder(contact), at);
                    case HAND_OVER_OFFERED -> handOver(contact, change);
                    case SCREENED, RATED, DOWNGRADE_AGREED -> screened(contact, at);
                    case DOWNGRADE_ASKED -> new DowngradeAsked(id, authority, holder(contact), at);
                    case RETURNED_FOR_INFORMATION -> new ContactReturned(id, authority, sender, at);
                    case WITHDRAWN -> new ContactWithdrawn(id, authority, sender, at);
                    case PROPOSED -> new DecisionProposed(id, authority, holder(contact), at);
                    case SIGNED -> decided(contact, at);
                    case CLOSED, TRANSFERRED_OUT -> new ContactClosed(id, authority, at);
                    case REOPENED -> new ContactReopened(id, authority, holder(contact), at);
                    case SENT_BACK -> new ProposalSentBack(id, authority, whoDid(change), at);
                    case DOWNGRADE_REFUSED -> new DowngradeRefused(id, authority, whoDid(change), at);
                    case HAND_OVER_DECLINED -> new HandOverDeclined(id, authority, whoDid(change), at);
                    case HANDLED_OUT_OF_HOURS -> new ContactReleased(id, authority, whoDid(change), at);
                    case RECEIVED,
                            ACKNOWLEDGED,
                            AMENDED,
                            IDENTITY_CHECKED,
                            IDENTITY_PENDING,
                            CLOCK_PAUSED,
                            CLOCK_RESUMED,
                            GATHERING_STARTED,
                            AGREEMENT_WITHDRAWN,
                            AGREEMENT_GIVEN,
                            WORK_GOES_ON,
                            ROUTED_TO_OPEN_CASE,
                            OUTCOME_SENT,
                            OUTCOME_READ,
                            TRANSFER_OFFERED,
                            TRANSFER_TAKEN_BACK -> null;
                });
    }

    /** A step that a person took carries their id. */
    private static UUID whoDid(Change change) {
        return UUID.fromString(change.by());
    }

    private static UUID holder(Contact contact) {
        return contact instanceof Held held ? held.hold().by().id() : Worker.SYSTEM.id();
    }

    private static @Nullable HandOverOffered handOver(Contact contact, Change change) {
        var offer = contact instanceof Held held ? held.hold().offered() : null;
        return offer == null
                ? null
                : new HandOverOffered(
                        contact.arrival().id(),
                        contact.arrival().authority(),
                        holder(contact),
                        offer.to().id(),
                        change.at());
    }

    private static @Nullable ContactScreened screened(Contact contact, Instant at) {
        var screening = Parts.of(contact).screening();
        return screening == null
                ? null
                : new ContactScreened(
                        contact.arrival().id(),
                        contact.arrival().authority(),
                        screening.colour().name(),
                        screening.inDanger(),
                        at);
    }

    private static @Nullable ContactDecided decided(Contact contact, Instant at) {
        var decision = Parts.of(contact).decision();
        if (decision == null) {
            return null;
        }
        var outcomes = decision.proposal().children().stream()
                .map(child -> new ChildOutcome(child.child(), child.outcome().name()))
                .toList();
        var arrival = contact.arrival();
        return new ContactDecided(
                arrival.id(), arrival.authority(), arrival.source().agency(), outcomes, at);
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

    static ContactAmended amended(Arrival arrival, int telling, ReferralForm form, Instant at) {
        return new ContactAmended(
                arrival.id(),
                arrival.authority(),
                arrival.source().agency(),
                telling,
                form.children().size(),
                at,
                familyInformed(form),
                agreement(form),
                isAnonymous(form));
    }

    private static boolean isAnonymous(ReferralForm form) {
        var referrer = form.referrer();
        return referrer != null && referrer.anonymityRequested();
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

    private ReferralEvents() {}
}
