package org.safeguardinghub.referral.statutory.kafka;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.referral.CaseEvent;
import org.safeguardinghub.contracts.referral.CaseEvent.AllocationOffered;
import org.safeguardinghub.contracts.referral.CaseEvent.AssessmentAuthorised;
import org.safeguardinghub.contracts.referral.CaseEvent.EndingProposed;
import org.safeguardinghub.contracts.referral.CaseEvent.ReferralClosed;
import org.safeguardinghub.contracts.referral.CaseEvent.ReferralOpened;
import org.safeguardinghub.contracts.referral.CaseEvent.Section47Ended;
import org.safeguardinghub.contracts.referral.CaseEvent.Section47Started;
import org.safeguardinghub.contracts.referral.CaseEvent.StepDownRefused;
import org.safeguardinghub.contracts.referral.CaseEvent.SteppedDown;
import org.safeguardinghub.contracts.referral.CaseEvent.StrategyDiscussionCalled;
import org.safeguardinghub.contracts.referral.CaseEvent.StrategyDiscussionHeld;
import org.safeguardinghub.referral.statutory.Assessment;
import org.safeguardinghub.referral.statutory.CaseChange;
import org.safeguardinghub.referral.statutory.Enquiry;
import org.safeguardinghub.referral.statutory.Referral;
import org.safeguardinghub.referral.statutory.StrategyDiscussion;
import org.safeguardinghub.referral.statutory.StrategyDiscussion.Participant;

/** Our facts in the words of the contract: ids, codes, dates and instants, no person and no narrative. */
final class CaseEvents {

    /** Empty where it is nobody's business but ours. */
    static Optional<CaseEvent> of(Referral referral, CaseChange change) {
        return Optional.ofNullable(
                switch (change.what()) {
                    case OPENED, STEPPED_UP -> opened(referral, change);
                    case ALLOCATION_OFFERED -> offered(referral, change);
                    case STRATEGY_DISCUSSION_CALLED -> called(referral, change);
                    case STRATEGY_DISCUSSION_HELD -> held(referral, change);
                    case SECTION_47_STARTED -> started(referral, change);
                    case CONFERENCE_HELD, CONFERENCE_NOT_REQUIRED -> ended(referral, change);
                    case ASSESSMENT_AUTHORISED -> authorised(referral, change);
                    case ENDING_PROPOSED ->
                        new EndingProposed(
                                referral.opening().origin().contact(),
                                referral.opening().id().value(),
                                referral.opening().authority(),
                                UUID.fromString(change.by()),
                                change.at());
                    case STEP_DOWN_REFUSED -> refused(referral, change);
                    case STEPPED_DOWN ->
                        new SteppedDown(
                                referral.opening().origin().contact(),
                                referral.opening().id().value(),
                                referral.opening().authority(),
                                change.at());
                    case CLOSED, NO_FURTHER_ACTION, TRANSFERRED_OUT -> closed(referral, change);
                    case ALLOCATED,
                            ALLOCATION_DECLINED,
                            ASSESSMENT_STARTED,
                            STRATEGY_DISCUSSION_CALLED_OFF,
                            PLAN_REVIEWED,
                            PLAN_ENDED,
                            ENDING_SENT_BACK,
                            STEP_DOWN_OFFERED,
                            THRESHOLD_DECIDED,
                            TRANSFER_OFFERED,
                            TRANSFER_TAKEN_BACK -> null;
                });
    }

    private static ReferralOpened opened(Referral referral, CaseChange change) {
        var opening = referral.opening();
        return new ReferralOpened(
                opening.origin().contact(),
                opening.id().value(),
                opening.authority(),
                opening.reference().value(),
                opening.origin().child(),
                referral instanceof Referral.NoFurtherAction,
                opening.reReferral(),
                change.at());
    }

    private static @Nullable AllocationOffered offered(Referral referral, CaseChange change) {
        var offer = referral.allocation().offered();
        var opening = referral.opening();
        return offer == null
                ? null
                : new AllocationOffered(
                        opening.origin().contact(),
                        opening.id().value(),
                        opening.authority(),
                        offer.by().id(),
                        offer.to().id(),
                        change.at());
    }

    private static @Nullable StrategyDiscussionCalled called(Referral referral, CaseChange change) {
        var opening = referral.opening();
        return referral.work().discussions().getLast() instanceof StrategyDiscussion.Called called
                ? new StrategyDiscussionCalled(
                        opening.origin().contact(),
                        opening.id().value(),
                        opening.authority(),
                        called.number(),
                        called.kind().name(),
                        called.at(),
                        called.invited().stream()
                                .map(Participant::agency)
                                .distinct()
                                .toList(),
                        change.at())
                : null;
    }

    /** The one that was held last. */
    private static @Nullable StrategyDiscussionHeld held(Referral referral, CaseChange change) {
        var opening = referral.opening();
        return referral.work().discussions().stream()
                .filter(StrategyDiscussion.Held.class::isInstance)
                .map(StrategyDiscussion.Held.class::cast)
                .reduce((_, later) -> later)
                .map(held -> new StrategyDiscussionHeld(
                        opening.origin().contact(),
                        opening.id().value(),
                        opening.authority(),
                        held.number(),
                        held.minutes().section47(),
                        change.at()))
                .orElse(null);
    }

    private static Section47Started started(Referral referral, CaseChange change) {
        var opening = referral.opening();
        var beginning = referral.work().enquiries().getLast().beginning();
        return new Section47Started(
                opening.origin().contact(),
                opening.id().value(),
                opening.authority(),
                beginning.number(),
                beginning.startedOn(),
                beginning.conference().dueOn(),
                change.at());
    }

    private static Section47Ended ended(Referral referral, CaseChange change) {
        var opening = referral.opening();
        var enquiry = referral.work().enquiries().getLast();
        return new Section47Ended(
                opening.origin().contact(),
                opening.id().value(),
                opening.authority(),
                enquiry.number(),
                switch (enquiry) {
                    case Enquiry.ConferenceHeld(var _, var conference) ->
                        conference.plan() == null ? "CONFERENCE_WITHOUT_PLAN" : "CONFERENCE_WITH_PLAN";
                    case Enquiry.ConferenceNotRequired _ -> "CONFERENCE_NOT_REQUIRED";
                    case Enquiry.Running _ -> "RUNNING";
                },
                change.at());
    }

    private static AssessmentAuthorised authorised(Referral referral, CaseChange change) {
        var opening = referral.opening();
        Assessment assessment = referral.work().assessments().getLast();
        return new AssessmentAuthorised(
                opening.origin().contact(),
                opening.id().value(),
                opening.authority(),
                assessment.number(),
                change.at());
    }

    private static @Nullable StepDownRefused refused(Referral referral, CaseChange change) {
        var opening = referral.opening();
        return referral instanceof Referral.ThresholdReview review
                ? new StepDownRefused(
                        opening.origin().contact(),
                        opening.id().value(),
                        opening.authority(),
                        review.refusal().by().name(),
                        change.at())
                : null;
    }

    private static @Nullable ReferralClosed closed(Referral referral, CaseChange change) {
        var opening = referral.opening();
        if (!(referral instanceof Referral.Ended ended)) {
            return null;
        }
        var reason = ended.closing().reason();
        return new ReferralClosed(
                opening.origin().contact(),
                opening.id().value(),
                opening.authority(),
                reason == null ? null : reason.name(),
                change.at());
    }

    private CaseEvents() {}
}
