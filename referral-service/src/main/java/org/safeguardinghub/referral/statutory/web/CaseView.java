package org.safeguardinghub.referral.statutory.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.referral.calendar.StatutoryClock;
import org.safeguardinghub.referral.statutory.Allocation;
import org.safeguardinghub.referral.statutory.Assessment;
import org.safeguardinghub.referral.statutory.CaseBook;
import org.safeguardinghub.referral.statutory.CaseChange;
import org.safeguardinghub.referral.statutory.CaseNames;
import org.safeguardinghub.referral.statutory.Ending;
import org.safeguardinghub.referral.statutory.Enquiry;
import org.safeguardinghub.referral.statutory.ProtectionPlan;
import org.safeguardinghub.referral.statutory.Referral;
import org.safeguardinghub.referral.statutory.ReferralId;
import org.safeguardinghub.referral.statutory.StrategyDiscussion;
import org.safeguardinghub.referral.workforce.Worker;

/** Everything about one referral, for the people who work on it. */
record CaseView(
        ReferralId referralId,
        String reference,
        int version,
        String state,
        String contactReference,
        int child,
        String childName,
        String laChildId,
        LocalDate referredOn,
        Instant openedAt,
        String source,
        @Nullable String primaryNeed,
        String decided,
        boolean reReferral,
        @Nullable String steppedUpFrom,
        Allocation allocation,
        List<ClockLine> clocks,
        List<AssessmentView> assessments,
        List<DiscussionView> discussions,
        List<EnquiryView> enquiries,
        List<PlanView> plans,
        @Nullable EndingView proposedEnding,
        @Nullable String stepDownTo,
        @Nullable String stepDownRefusedBy,
        @Nullable String transferTo,
        @Nullable ClosingView closing,
        List<ChangeView> history) {

    static CaseView of(CaseBook.Page page, Instant now) {
        var referral = page.kept().referral();
        var opening = referral.opening();
        var name = page.child().name();
        var from = opening.steppedUpFrom();
        return new CaseView(
                opening.id(),
                opening.reference().value(),
                page.kept().version(),
                CaseNames.of(referral),
                opening.origin().contactReference(),
                opening.origin().child(),
                name == null ? "Name not known" : name.brief(),
                page.childId().value(),
                opening.date(),
                opening.at(),
                opening.source(),
                opening.primaryNeed(),
                opening.decided().name(),
                opening.reReferral(),
                from == null ? null : from.value(),
                referral.allocation(),
                referral.clocks().stream()
                        .map(clock -> ClockLine.of(clock, now))
                        .toList(),
                referral.work().assessments().stream().map(AssessmentView::of).toList(),
                referral.work().discussions().stream().map(DiscussionView::of).toList(),
                referral.work().enquiries().stream().map(EnquiryView::of).toList(),
                referral.work().plans().stream().map(PlanView::of).toList(),
                referral instanceof Referral.EndingProposed proposed ? EndingView.of(proposed.proposal()) : null,
                stepDownTo(referral),
                referral instanceof Referral.ThresholdReview review
                        ? review.refusal().by().name()
                        : null,
                referral instanceof Referral.TransferOffered offered
                        ? offered.transfer().toAuthority()
                        : null,
                referral instanceof Referral.Ended ended ? ClosingView.of(ended.closing()) : null,
                page.history().stream().map(ChangeView::of).toList());
    }

    private static @Nullable String stepDownTo(Referral referral) {
        return switch (referral) {
            case Referral.StepDownOffered offered ->
                offered.offered().stepDown().service();
            case Referral.ThresholdReview review -> review.offered().stepDown().service();
            case Referral.SteppedDown down -> down.offered().stepDown().service();
            case Referral.Active _, Referral.EndingProposed _, Referral.TransferOffered _ -> null;
            case Referral.NoFurtherAction _, Referral.Closed _, Referral.TransferredOut _ -> null;
        };
    }

    record ClockLine(String clock, LocalDate dueOn, Instant startsAt, Instant dueAt, String standing) {

        static ClockLine of(StatutoryClock clock, Instant now) {
            return new ClockLine(
                    clock.name(),
                    clock.dueOn(),
                    clock.startsAt(),
                    clock.dueAt(),
                    clock.at(now).name());
        }
    }

    record AssessmentView(
            int number,
            LocalDate startedOn,
            Worker startedBy,
            LocalDate dueOn,
            @Nullable LocalDate authorisedOn,
            List<String> factors,
            @Nullable Boolean childSeen,
            @Nullable Boolean needsSupport,
            @Nullable String lateBecause) {

        static AssessmentView of(Assessment assessment) {
            var done = assessment instanceof Assessment.Authorised authorised ? authorised.authorisation() : null;
            return new AssessmentView(
                    assessment.number(),
                    assessment.startedOn(),
                    assessment.startedBy(),
                    assessment.clock().dueOn(),
                    done == null ? null : done.on(),
                    done == null
                            ? List.of()
                            : done.factors().stream()
                                    .map(factor -> factor.value())
                                    .toList(),
                    done == null ? null : done.childSeen(),
                    done == null ? null : done.needsSupport(),
                    done == null ? null : done.lateBecause());
        }
    }

    record DiscussionView(
            int number,
            String state,
            String kind,
            @Nullable Instant at,
            @Nullable String joining,
            List<StrategyDiscussion.Participant> invited,
            @Nullable LocalDate heldOn,
            List<StrategyDiscussion.Participant> attended,
            @Nullable Boolean section47,
            @Nullable String minutes) {

        static DiscussionView of(StrategyDiscussion discussion) {
            return switch (discussion) {
                case StrategyDiscussion.Called(var number, var kind, var at, var joining, var invited, var _) ->
                    new DiscussionView(
                            number, "CALLED", kind.name(), at, joining, invited, null, List.of(), null, null);
                case StrategyDiscussion.CalledOff(var number, var kind, var invited, var because, var _) ->
                    new DiscussionView(
                            number, "CALLED_OFF", kind.name(), null, null, invited, null, List.of(), null, because);
                case StrategyDiscussion.Held(var number, var kind, var invited, var minutes) ->
                    new DiscussionView(
                            number,
                            "HELD",
                            kind.name(),
                            null,
                            null,
                            invited,
                            minutes.heldOn(),
                            minutes.attended(),
                            minutes.section47(),
                            minutes.text());
            };
        }
    }

    record EnquiryView(
            int number,
            LocalDate startedOn,
            LocalDate conferenceTarget,
            @Nullable LocalDate conferenceOn,
            @Nullable String plan,
            boolean conferenceNotRequired,
            @Nullable String because) {

        static EnquiryView of(Enquiry enquiry) {
            var beginning = enquiry.beginning();
            return switch (enquiry) {
                case Enquiry.Running _ -> of(beginning, null, null, false, null);
                case Enquiry.ConferenceHeld(var _, var conference) ->
                    of(
                            beginning,
                            conference.heldOn(),
                            conference.plan() == null ? null : conference.plan().name(),
                            false,
                            conference.lateBecause());
                case Enquiry.ConferenceNotRequired(var _, var _, var because, var _) ->
                    of(beginning, null, null, true, because);
            };
        }

        private static EnquiryView of(
                Enquiry.Beginning beginning,
                @Nullable LocalDate conferenceOn,
                @Nullable String plan,
                boolean notRequired,
                @Nullable String because) {
            return new EnquiryView(
                    beginning.number(),
                    beginning.startedOn(),
                    beginning.conference().dueOn(),
                    conferenceOn,
                    plan,
                    notRequired,
                    because);
        }
    }

    record PlanView(
            int number,
            LocalDate startedOn,
            String first,
            String latest,
            List<LocalDate> reviewedOn,
            @Nullable LocalDate endedOn) {

        static PlanView of(ProtectionPlan protection) {
            var plan = protection.plan();
            return new PlanView(
                    protection.number(),
                    plan.startedOn(),
                    plan.first().name(),
                    plan.latest().name(),
                    plan.reviewedOn(),
                    protection instanceof ProtectionPlan.Ended ended ? ended.endedOn() : null);
        }
    }

    record EndingView(
            String kind,
            @Nullable String reason,
            @Nullable LocalDate on,
            @Nullable String service,
            String because,
            Worker proposedBy,
            Instant proposedAt) {

        static EndingView of(Ending.Proposal proposal) {
            var by = proposal.by();
            var at = proposal.at();
            return switch (proposal.ending()) {
                case Ending.Close(var reason, var on, var because) ->
                    new EndingView("CLOSE", reason.name(), on, null, because, by, at);
                case Ending.StepDown(var service, var because) ->
                    new EndingView("STEP_DOWN", null, null, service, because, by, at);
                case Ending.WithoutAction(var because) ->
                    new EndingView("NO_FURTHER_ACTION", null, null, null, because, by, at);
            };
        }
    }

    record ClosingView(@Nullable String reason, LocalDate on, String because, Worker signedBy, Instant at) {

        static ClosingView of(Ending.Closing closing) {
            var reason = closing.reason();
            return new ClosingView(
                    reason == null ? null : reason.name(),
                    closing.on(),
                    closing.because(),
                    closing.signedBy(),
                    closing.at());
        }
    }

    record ChangeView(
            Instant at, String what, String by, @Nullable String why) {

        static ChangeView of(CaseChange change) {
            return new ChangeView(change.at(), change.what().name(), change.by(), change.why());
        }
    }
}
