package org.safeguardinghub.notification.arrival;

import java.util.function.Consumer;
import java.util.function.Function;
import org.safeguardinghub.contracts.HubEvent;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.contracts.referral.CaseEvent.AllocationOffered;
import org.safeguardinghub.contracts.referral.CaseEvent.EndingProposed;
import org.safeguardinghub.contracts.referral.CaseEvent.ReferralClosed;
import org.safeguardinghub.contracts.referral.CaseEvent.StepDownRefused;
import org.safeguardinghub.contracts.referral.CaseEvent.SteppedDown;
import org.safeguardinghub.contracts.referral.CaseEvent.StrategyDiscussionCalled;
import org.safeguardinghub.contracts.referral.EnquiryEvent.AgreementWithdrawn;
import org.safeguardinghub.contracts.referral.EnquiryEvent.InformationRequested;
import org.safeguardinghub.contracts.referral.EnquiryEvent.RequestCancelled;
import org.safeguardinghub.contracts.referral.EnquiryEvent.RequestChased;
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
import org.safeguardinghub.contracts.referral.ReferralEvent.ClocksSet;
import org.safeguardinghub.contracts.referral.ReferralEvent.ContactAmended;
import org.safeguardinghub.contracts.referral.ReferralEvent.ContactClaimed;
import org.safeguardinghub.contracts.referral.ReferralEvent.ContactClosed;
import org.safeguardinghub.contracts.referral.ReferralEvent.ContactDecided;
import org.safeguardinghub.contracts.referral.ReferralEvent.ContactErased;
import org.safeguardinghub.contracts.referral.ReferralEvent.ContactReceived;
import org.safeguardinghub.contracts.referral.ReferralEvent.ContactReopened;
import org.safeguardinghub.contracts.referral.ReferralEvent.ContactReturned;
import org.safeguardinghub.contracts.referral.ReferralEvent.ContactScreened;
import org.safeguardinghub.contracts.referral.ReferralEvent.ContactWithdrawn;
import org.safeguardinghub.contracts.referral.ReferralEvent.DecisionProposed;
import org.safeguardinghub.contracts.referral.ReferralEvent.DowngradeAsked;
import org.safeguardinghub.contracts.referral.ReferralEvent.HandOverOffered;
import org.safeguardinghub.contracts.referral.SenderEvent.DangerStated;
import org.safeguardinghub.kit.inbox.EventHandlers;
import org.safeguardinghub.kit.inbox.EventHandlers.EventHandler;
import org.safeguardinghub.kit.walls.Walls;
import org.safeguardinghub.notification.enquiry.Enquiries;
import org.safeguardinghub.notification.erasure.ErasureDesk;
import org.safeguardinghub.notification.progress.CaseProgress;
import org.safeguardinghub.notification.progress.Clocks;
import org.safeguardinghub.notification.progress.Progress;
import org.springframework.stereotype.Service;

/** The switchboard for referral-service's events: the same for the broker and for the direct way in. */
@Service
public class ArrivalEvents {

    /** Under which name events are told apart from those already heard, whichever way they came. */
    public static final String CONSUMER = "notification-service";

    private final Arrivals arrivals;
    private final Progress progress;
    private final Clocks clocks;
    private final Enquiries enquiries;
    private final CaseProgress cases;
    private final ErasureDesk erasures;
    private final Walls walls;

    ArrivalEvents(
            Arrivals arrivals,
            Progress progress,
            Clocks clocks,
            Enquiries enquiries,
            CaseProgress cases,
            ErasureDesk erasures,
            Walls walls) {
        this.arrivals = arrivals;
        this.progress = progress;
        this.clocks = clocks;
        this.enquiries = enquiries;
        this.cases = cases;
        this.erasures = erasures;
        this.walls = walls;
    }

    public EventHandlers handlers() {
        return new EventHandlers()
                .on(ContactReceived.TYPE, ContactReceived.class, unlessErased(arrivals::received))
                .on(DangerStated.TYPE, DangerStated.class, unlessErased(arrivals::dangerStated))
                .on(ContactClaimed.TYPE, ContactClaimed.class, unlessErased(arrivals::claimed))
                .on(ClocksSet.TYPE, ClocksSet.class, unlessErased(clocks::set))
                .on(ContactScreened.TYPE, ContactScreened.class, unlessErased(progress::screened))
                .on(DowngradeAsked.TYPE, DowngradeAsked.class, unlessErased(progress::downgradeAsked))
                .on(DowngradeRefused.TYPE, DowngradeRefused.class, unlessErased(progress::downgradeRefused))
                .on(HandOverOffered.TYPE, HandOverOffered.class, unlessErased(progress::handOverOffered))
                .on(HandOverDeclined.TYPE, HandOverDeclined.class, unlessErased(progress::handOverDeclined))
                .on(ContactReleased.TYPE, ContactReleased.class, unlessErased(progress::released))
                .on(ContactReturned.TYPE, ContactReturned.class, unlessErased(progress::returned))
                .on(ContactAmended.TYPE, ContactAmended.class, unlessErased(progress::amended))
                .on(ContactWithdrawn.TYPE, ContactWithdrawn.class, unlessErased(progress::withdrawn))
                .on(DecisionProposed.TYPE, DecisionProposed.class, unlessErased(progress::proposed))
                .on(ProposalSentBack.TYPE, ProposalSentBack.class, unlessErased(progress::sentBack))
                .on(ContactDecided.TYPE, ContactDecided.class, unlessErased(progress::decided))
                .on(ContactClosed.TYPE, ContactClosed.class, unlessErased(progress::closed))
                .on(ContactReopened.TYPE, ContactReopened.class, unlessErased(progress::reopened))
                .on(
                        SealedRecordTouched.TYPE,
                        SealedRecordTouched.class,
                        unlessErased(SealedRecordTouched::contactId, progress::sealedRecordTouched))
                .on(
                        RestrictedRecordOpened.TYPE,
                        RestrictedRecordOpened.class,
                        (event, _) -> progress.restrictedRecordOpened(event))
                .on(
                        EmergencyOpeningReviewed.TYPE,
                        EmergencyOpeningReviewed.class,
                        (event, _) -> progress.emergencyOpeningReviewed(event))
                .on(RestrictionStands.TYPE, RestrictionStands.class, (event, _) -> {
                    walls.stands(event);
                    progress.restrictionStands(event);
                })
                .on(
                        RestrictionConfirmed.TYPE,
                        RestrictionConfirmed.class,
                        (event, _) -> progress.restrictionConfirmed(event))
                .on(RestrictionLifted.TYPE, RestrictionLifted.class, (event, _) -> {
                    walls.lifted(event);
                    progress.restrictionLifted(event);
                })
                .on(InformationRequested.TYPE, InformationRequested.class, unlessErased(enquiries::requested))
                .on(RequestChased.TYPE, RequestChased.class, unlessErased(enquiries::chased))
                .on(RequestCancelled.TYPE, RequestCancelled.class, unlessErased(enquiries::cancelled))
                .on(AgreementWithdrawn.TYPE, AgreementWithdrawn.class, unlessErased(enquiries::withdrawn))
                .on(StrategyDiscussionCalled.TYPE, StrategyDiscussionCalled.class, unlessErased(enquiries::invited))
                .on(AllocationOffered.TYPE, AllocationOffered.class, unlessErased(cases::offered))
                .on(EndingProposed.TYPE, EndingProposed.class, unlessErased(cases::endingProposed))
                .on(StepDownRefused.TYPE, StepDownRefused.class, unlessErased(cases::stepDownRefused))
                .on(SteppedDown.TYPE, SteppedDown.class, unlessErased(cases::steppedDown))
                .on(ReferralClosed.TYPE, ReferralClosed.class, unlessErased(cases::closed))
                .on(ContactErased.TYPE, ContactErased.class, (event, _) -> erasures.erased(event));
    }

    /** For facts of a contact, whose aggregate it is. What comes late about one that was erased starts nothing again. */
    private <E extends HubEvent> EventHandler<E> unlessErased(Consumer<E> then) {
        return unlessErased(event -> new ContactId(event.aggregateId()), then);
    }

    private <E extends HubEvent> EventHandler<E> unlessErased(Function<E, ContactId> contact, Consumer<E> then) {
        return (event, _) -> {
            if (!erasures.isErased(contact.apply(event))) {
                then.accept(event);
            }
        };
    }
}
