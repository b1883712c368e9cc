package org.safeguardinghub.notification.progress;

import java.time.Instant;
import java.util.List;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.contracts.referral.HandlingEvent.ContactReleased;
import org.safeguardinghub.contracts.referral.HandlingEvent.DowngradeRefused;
import org.safeguardinghub.contracts.referral.HandlingEvent.HandOverDeclined;
import org.safeguardinghub.contracts.referral.HandlingEvent.ProposalSentBack;
import org.safeguardinghub.contracts.referral.PersonEvent.EmergencyOpeningReviewed;
import org.safeguardinghub.contracts.referral.PersonEvent.RestrictedRecordOpened;
import org.safeguardinghub.contracts.referral.PersonEvent.RestrictionConfirmed;
import org.safeguardinghub.contracts.referral.PersonEvent.RestrictionLifted;
import org.safeguardinghub.contracts.referral.PersonEvent.RestrictionStands;
import org.safeguardinghub.contracts.referral.PersonEvent.SealedRecordTouched;
import org.safeguardinghub.contracts.referral.ReferralEvent.ContactAmended;
import org.safeguardinghub.contracts.referral.ReferralEvent.ContactClosed;
import org.safeguardinghub.contracts.referral.ReferralEvent.ContactDecided;
import org.safeguardinghub.contracts.referral.ReferralEvent.ContactReopened;
import org.safeguardinghub.contracts.referral.ReferralEvent.ContactReturned;
import org.safeguardinghub.contracts.referral.ReferralEvent.ContactScreened;
import org.safeguardinghub.contracts.referral.ReferralEvent.ContactWithdrawn;
import org.safeguardinghub.contracts.referral.ReferralEvent.DecisionProposed;
import org.safeguardinghub.contracts.referral.ReferralEvent.DowngradeAsked;
import org.safeguardinghub.contracts.referral.ReferralEvent.HandOverOffered;
import org.safeguardinghub.notification.alert.AlertDesk;
import org.safeguardinghub.notification.alert.AlertKind;
import org.safeguardinghub.notification.alert.Occasion.Subject;
import org.safeguardinghub.notification.alert.Occasions;
import org.safeguardinghub.notification.delivery.Despatch;
import org.safeguardinghub.notification.delivery.Notice;
import org.safeguardinghub.notification.escalation.Pager;
import org.safeguardinghub.notification.register.KnownContact;
import org.safeguardinghub.notification.register.KnownContacts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom a step asks to look, whose alert it answers, and what the sender is told of it. */
@Service
@Transactional
public class Progress {

    private static final String RED = "RED";

    /** A signed decision answers these, whatever else is still to do. */
    private static final List<AlertKind> ANSWERED_BY_A_DECISION = List.of(
            AlertKind.FIRST_LOOK,
            AlertKind.IMMEDIATE_DANGER,
            AlertKind.RED_RATED,
            AlertKind.DECISION_PROPOSED,
            AlertKind.DOWNGRADE_ASKED);

    private static final List<AlertKind> ANSWERED_BY_CLOSING =
            List.of(AlertKind.HAND_OVER_OFFERED, AlertKind.SENDER_SAID_MORE, AlertKind.SENDER_WITHDREW);

    private final KnownContacts contacts;
    private final AlertDesk alerts;
    private final Pager pager;
    private final Despatch despatch;
    private final Clocks clocks;

    Progress(KnownContacts contacts, AlertDesk alerts, Pager pager, Despatch despatch, Clocks clocks) {
        this.contacts = contacts;
        this.alerts = alerts;
        this.pager = pager;
        this.despatch = despatch;
        this.clocks = clocks;
    }

    /** A rating answers the wish for another one. Who has been called about danger is not called again about Red. */
    public void screened(ContactScreened screened) {
        var contact = screened.contactId();
        alerts.standDown(contact, AlertKind.DOWNGRADE_ASKED);
        if (!screened.rating().equals(RED) && !screened.inDanger()) {
            alerts.standDown(contact, AlertKind.RED_RATED);
            alerts.standDown(contact, AlertKind.IMMEDIATE_DANGER);
        } else if (!alerts.isOpen(contact, AlertKind.IMMEDIATE_DANGER)) {
            pager.raise(Occasions.redRated(
                    screened.authority(), subject(contact), screened.inDanger(), screened.occurredAt()));
        }
    }

    public void downgradeAsked(DowngradeAsked asked) {
        alerts.standDown(asked.contactId(), AlertKind.DOWNGRADE_ASKED);
        pager.raise(Occasions.downgradeAsked(asked.authority(), subject(asked.contactId()), asked.occurredAt()));
    }

    public void downgradeRefused(DowngradeRefused refused) {
        alerts.standDown(refused.contactId(), AlertKind.DOWNGRADE_ASKED);
    }

    /** Only the last offer stands. */
    public void handOverOffered(HandOverOffered offer) {
        alerts.standDown(offer.contactId(), AlertKind.HAND_OVER_OFFERED);
        pager.raise(Occasions.handOverOffered(
                offer.authority(), subject(offer.contactId()), offer.offeredTo(), offer.occurredAt()));
    }

    public void handOverDeclined(HandOverDeclined declined) {
        alerts.standDown(declined.contactId(), AlertKind.HAND_OVER_OFFERED);
    }

    public void released(ContactReleased released) {
        contacts.heldBy(released.contactId(), null);
        alerts.standDown(released.contactId(), AlertKind.HAND_OVER_OFFERED);
    }

    public void returned(ContactReturned returned) {
        tellSender(Notice.Kind.QUESTION, returned.contactId(), returned.sourceAgency(), returned.occurredAt());
    }

    /** One alert for all that the sender has added since somebody last dealt with it. */
    public void amended(ContactAmended amended) {
        var contact = contacts.get(amended.contactId());
        alerts.standDown(contact.id(), AlertKind.SENDER_SAID_MORE);
        pager.raise(Occasions.senderSaidMore(
                amended.authority(), subject(contact), contact.holder(), amended.occurredAt()));
    }

    public void withdrawn(ContactWithdrawn withdrawn) {
        var contact = contacts.get(withdrawn.contactId());
        pager.raise(Occasions.senderWithdrew(
                withdrawn.authority(), subject(contact), contact.holder(), withdrawn.occurredAt()));
    }

    public void proposed(DecisionProposed proposed) {
        pager.raise(
                Occasions.decisionProposed(proposed.authority(), subject(proposed.contactId()), proposed.occurredAt()));
    }

    public void sentBack(ProposalSentBack sentBack) {
        alerts.standDown(sentBack.contactId(), AlertKind.DECISION_PROPOSED);
    }

    /** The sender learns that there is a decision, and fetches with their own token what it is and why. */
    public void decided(ContactDecided decided) {
        ANSWERED_BY_A_DECISION.forEach(kind -> alerts.standDown(decided.contactId(), kind));
        tellSender(Notice.Kind.OUTCOME, decided.contactId(), decided.sourceAgency(), decided.occurredAt());
    }

    public void closed(ContactClosed closed) {
        var contact = closed.contactId();
        contacts.heldBy(contact, null);
        clocks.endOfTheFrontDoor(contact, closed.occurredAt());
        ANSWERED_BY_A_DECISION.forEach(kind -> alerts.standDown(contact, kind));
        ANSWERED_BY_CLOSING.forEach(kind -> alerts.standDown(contact, kind));
    }

    /** A sealed record shows nothing to anybody but the officer who keeps it. */
    public void sealedRecordTouched(SealedRecordTouched touched) {
        pager.raise(
                Occasions.sealedRecordTouched(touched.authority(), subject(touched.contactId()), touched.occurredAt()));
    }

    public void restrictedRecordOpened(RestrictedRecordOpened opened) {
        pager.raise(Occasions.restrictedRecordOpened(opened.authority(), opened.openingId(), opened.emergency()));
    }

    public void emergencyOpeningReviewed(EmergencyOpeningReviewed reviewed) {
        alerts.standDown(Occasions.restrictedRecordOpened(reviewed.openingId()));
    }

    /** Told again when it reaches other contacts: that is the same occasion. */
    public void restrictionStands(RestrictionStands stands) {
        if (stands.toBeConfirmed()) {
            pager.raise(Occasions.conflictNoticed(stands.authority(), stands.restrictionId()));
        }
    }

    public void restrictionConfirmed(RestrictionConfirmed confirmed) {
        alerts.standDown(Occasions.conflictNoticed(confirmed.restrictionId()));
    }

    public void restrictionLifted(RestrictionLifted lifted) {
        alerts.standDown(Occasions.conflictNoticed(lifted.restrictionId()));
    }

    public void reopened(ContactReopened reopened) {
        contacts.heldBy(reopened.contactId(), reopened.reopenedBy());
    }

    private void tellSender(Notice.Kind kind, ContactId id, AgencyId sender, Instant at) {
        var contact = contacts.get(id);
        despatch.send(new Notice(kind, id, contact.reference(), contact.authority(), sender, at));
    }

    private Subject subject(ContactId contact) {
        return subject(contacts.get(contact));
    }

    private static Subject subject(KnownContact contact) {
        return new Subject(contact.id(), contact.reference());
    }
}
