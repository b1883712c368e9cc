package org.safeguardinghub.notification.arrival;

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
import org.safeguardinghub.kit.walls.Walls;
import org.safeguardinghub.notification.enquiry.Enquiries;
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
    private final Walls walls;

    ArrivalEvents(
            Arrivals arrivals, Progress progress, Clocks clocks, Enquiries enquiries, CaseProgress cases, Walls walls) {
        this.arrivals = arrivals;
        this.progress = progress;
        this.clocks = clocks;
        this.enquiries = enquiries;
        this.cases = cases;
        this.walls = walls;
    }

    public EventHandlers handlers() {
        return new EventHandlers()
                .on(ContactReceived.TYPE, ContactReceived.class, (event, _) -> arrivals.received(event))
                .on(DangerStated.TYPE, DangerStated.class, (event, _) -> arrivals.dangerStated(event))
                .on(ContactClaimed.TYPE, ContactClaimed.class, (event, _) -> arrivals.claimed(event))
                .on(ClocksSet.TYPE, ClocksSet.class, (event, _) -> clocks.set(event))
                .on(ContactScreened.TYPE, ContactScreened.class, (event, _) -> progress.screened(event))
                .on(DowngradeAsked.TYPE, DowngradeAsked.class, (event, _) -> progress.downgradeAsked(event))
                .on(DowngradeRefused.TYPE, DowngradeRefused.class, (event, _) -> progress.downgradeRefused(event))
                .on(HandOverOffered.TYPE, HandOverOffered.class, (event, _) -> progress.handOverOffered(event))
                .on(HandOverDeclined.TYPE, HandOverDeclined.class, (event, _) -> progress.handOverDeclined(event))
                .on(ContactReleased.TYPE, ContactReleased.class, (event, _) -> progress.released(event))
                .on(ContactReturned.TYPE, ContactReturned.class, (event, _) -> progress.returned(event))
                .on(ContactAmended.TYPE, ContactAmended.class, (event, _) -> progress.amended(event))
                .on(ContactWithdrawn.TYPE, ContactWithdrawn.class, (event, _) -> progress.withdrawn(event))
                .on(DecisionProposed.TYPE, DecisionProposed.class, (event, _) -> progress.proposed(event))
                .on(ProposalSentBack.TYPE, ProposalSentBack.class, (event, _) -> progress.sentBack(event))
                .on(ContactDecided.TYPE, ContactDecided.class, (event, _) -> progress.decided(event))
                .on(ContactClosed.TYPE, ContactClosed.class, (event, _) -> progress.closed(event))
                .on(ContactReopened.TYPE, ContactReopened.class, (event, _) -> progress.reopened(event))
                .on(
                        SealedRecordTouched.TYPE,
                        SealedRecordTouched.class,
                        (event, _) -> progress.sealedRecordTouched(event))
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
                .on(InformationRequested.TYPE, InformationRequested.class, (event, _) -> enquiries.requested(event))
                .on(RequestChased.TYPE, RequestChased.class, (event, _) -> enquiries.chased(event))
                .on(RequestCancelled.TYPE, RequestCancelled.class, (event, _) -> enquiries.cancelled(event))
                .on(AgreementWithdrawn.TYPE, AgreementWithdrawn.class, (event, _) -> enquiries.withdrawn(event))
                .on(
                        StrategyDiscussionCalled.TYPE,
                        StrategyDiscussionCalled.class,
                        (event, _) -> enquiries.invited(event))
                .on(AllocationOffered.TYPE, AllocationOffered.class, (event, _) -> cases.offered(event))
                .on(EndingProposed.TYPE, EndingProposed.class, (event, _) -> cases.endingProposed(event))
                .on(StepDownRefused.TYPE, StepDownRefused.class, (event, _) -> cases.stepDownRefused(event))
                .on(SteppedDown.TYPE, SteppedDown.class, (event, _) -> cases.steppedDown(event))
                .on(ReferralClosed.TYPE, ReferralClosed.class, (event, _) -> cases.closed(event));
    }
}
