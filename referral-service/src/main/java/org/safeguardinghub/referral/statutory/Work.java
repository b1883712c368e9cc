package org.safeguardinghub.referral.statutory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.safeguardinghub.referral.calendar.StatutoryClock;
import org.safeguardinghub.referral.workforce.Worker;

/**
 * What is done within one referral. An assessment and an enquiry may run side by side; each is numbered from 1 in the
 * order in which it began.
 */
public record Work(
        List<Assessment> assessments,
        List<StrategyDiscussion> discussions,
        List<Enquiry> enquiries,
        List<ProtectionPlan> plans) {

    public static final Work NONE = new Work(List.of(), List.of(), List.of(), List.of());

    public Work {
        assessments = List.copyOf(assessments);
        discussions = List.copyOf(discussions);
        enquiries = List.copyOf(enquiries);
        plans = List.copyOf(plans);
    }

    Next<Work> start(Assessment.Running assessment, Opening opening, LocalDate today) {
        if (assessment.startedOn().isAfter(today)) {
            return Next.refused(Rule.IN_THE_FUTURE);
        }
        if (assessment.startedOn().isBefore(opening.date())) {
            return Next.refused(Rule.BEFORE_THE_REFERRAL);
        }
        return runningAssessment().isPresent()
                ? Next.refused(Rule.ASSESSMENT_RUNS_ALREADY)
                : Next.to(new Work(with(assessments, assessment), discussions, enquiries, plans));
    }

    Next<Work> authorise(Assessment.Authorisation authorisation, LocalDate today) {
        return runningAssessment()
                .map(running -> running.authorise(authorisation, today)
                        .map(done -> new Work(replaced(assessments, running, done), discussions, enquiries, plans)))
                .orElseGet(() -> Next.refused(Rule.NO_SUCH_PART));
    }

    Next<Work> call(StrategyDiscussion.Called discussion, Opening opening) {
        return StrategyDiscussion.missing(discussion.invited(), opening.referrer())
                .<Next<Work>>map(Next::refused)
                .orElseGet(() -> Next.to(new Work(assessments, with(discussions, discussion), enquiries, plans)));
    }

    Next<Work> hold(int number, StrategyDiscussion.Minutes minutes, Opening opening, LocalDate today) {
        if (minutes.heldOn().isAfter(today)) {
            return Next.refused(Rule.IN_THE_FUTURE);
        }
        if (minutes.heldOn().isBefore(opening.date())) {
            return Next.refused(Rule.BEFORE_THE_REFERRAL);
        }
        return called(number)
                .map(called -> called.hold(minutes)
                        .map(held -> new Work(assessments, replaced(discussions, called, held), enquiries, plans)))
                .orElseGet(() -> Next.refused(Rule.NO_SUCH_PART));
    }

    Next<Work> callOff(int number, String because, Worker by) {
        return called(number)
                .<Next<Work>>map(called -> Next.to(new Work(
                        assessments, replaced(discussions, called, called.callOff(because, by)), enquiries, plans)))
                .orElseGet(() -> Next.refused(Rule.NO_SUCH_PART));
    }

    /** Begins an enquiry that a held discussion decided on; never two at a time, never before the one before ended. */
    Next<Work> begin(int discussion, Enquiry.Beginning asked, Opening opening, LocalDate today) {
        var held = discussions.stream()
                .filter(one -> one.number() == discussion)
                .findFirst()
                .orElse(null);
        if (!(held instanceof StrategyDiscussion.Held decided)) {
            return Next.refused(held == null ? Rule.NO_SUCH_PART : Rule.DISCUSSION_NOT_HELD);
        }
        var started = asked.startedOn();
        if (!decided.minutes().section47()) {
            return Next.refused(Rule.SECTION_47_NOT_DECIDED);
        }
        if (decided.minutes().by().id().equals(asked.signedBy().id())) {
            return Next.refused(Rule.SIGNED_BY_PROPOSER);
        }
        if (started.isAfter(today)) {
            return Next.refused(Rule.IN_THE_FUTURE);
        }
        if (started.isBefore(opening.date())) {
            return Next.refused(Rule.BEFORE_THE_REFERRAL);
        }
        if (started.isBefore(decided.minutes().heldOn())) {
            return Next.refused(Rule.BEFORE_THE_DISCUSSION);
        }
        return overlaps(started)
                ? Next.refused(Rule.ENQUIRIES_OVERLAP)
                : Next.to(new Work(assessments, discussions, with(enquiries, new Enquiry.Running(asked)), plans));
    }

    Next<Work> holdConference(Enquiry.Conference conference, int plansBefore, LocalDate today) {
        return runningEnquiry()
                .map(running -> running.holdConference(conference, today)
                        .map(held -> new Work(
                                assessments,
                                discussions,
                                replaced(enquiries, running, held),
                                withPlan(conference, plansBefore))))
                .orElseGet(() -> Next.refused(Rule.NO_SUCH_PART));
    }

    Next<Work> doWithoutConference(LocalDate on, String because, Worker by) {
        return runningEnquiry()
                .map(running -> running.doWithoutConference(on, because, by)
                        .map(ended -> new Work(assessments, discussions, replaced(enquiries, running, ended), plans)))
                .orElseGet(() -> Next.refused(Rule.NO_SUCH_PART));
    }

    Next<Work> review(LocalDate on, Abuse category, LocalDate today) {
        return activePlan()
                .map(active -> active.review(on, category, today)
                        .map(reviewed ->
                                new Work(assessments, discussions, enquiries, replaced(plans, active, reviewed))))
                .orElseGet(() -> Next.refused(Rule.NO_SUCH_PART));
    }

    Next<Work> endPlan(LocalDate on, LocalDate today) {
        return activePlan()
                .map(active -> active.end(on, today)
                        .map(ended -> new Work(assessments, discussions, enquiries, replaced(plans, active, ended))))
                .orElseGet(() -> Next.refused(Rule.NO_SUCH_PART));
    }

    public Optional<Assessment.Running> runningAssessment() {
        return first(assessments, Assessment.Running.class);
    }

    public Optional<Enquiry.Running> runningEnquiry() {
        return first(enquiries, Enquiry.Running.class);
    }

    public Optional<ProtectionPlan.Active> activePlan() {
        return first(plans, ProtectionPlan.Active.class);
    }

    /** A held discussion wanted an enquiry and none has begun on it yet. */
    public Optional<StatutoryClock> conferenceAwaited() {
        return discussions.stream()
                .map(one -> one instanceof StrategyDiscussion.Held held
                                && enquiries.stream()
                                        .noneMatch(enquiry -> !enquiry.beginning()
                                                .startedOn()
                                                .isBefore(held.minutes().heldOn()))
                        ? held.minutes().conference()
                        : null)
                .filter(Objects::nonNull)
                .findFirst();
    }

    public boolean isAssessed() {
        return assessments.stream().anyMatch(Assessment.Authorised.class::isInstance);
    }

    /** Whether something has begun that has to end before the referral can. */
    boolean isUnfinished() {
        return runningAssessment().isPresent()
                || runningEnquiry().isPresent()
                || activePlan().isPresent()
                || conferenceAwaited().isPresent()
                || discussions.stream().anyMatch(StrategyDiscussion.Called.class::isInstance);
    }

    boolean isNone() {
        return assessments.isEmpty() && discussions.isEmpty() && enquiries.isEmpty() && plans.isEmpty();
    }

    /** The last day on which anything of it happened. */
    Optional<LocalDate> lastDay() {
        var assessed = assessments.stream()
                .map(one -> one instanceof Assessment.Authorised done
                        ? done.authorisation().on()
                        : one.startedOn());
        var enquired = enquiries.stream().map(one -> {
            var ended = one.endedOn();
            return ended == null ? one.beginning().startedOn() : ended;
        });
        var planned = plans.stream()
                .map(one -> one instanceof ProtectionPlan.Ended(var _, var _, var on)
                        ? on
                        : one.plan().startedOn());
        return Stream.of(assessed, enquired, planned).flatMap(days -> days).max(LocalDate::compareTo);
    }

    private Optional<StrategyDiscussion.Called> called(int number) {
        return discussions.stream()
                .filter(one -> one.number() == number)
                .filter(StrategyDiscussion.Called.class::isInstance)
                .map(StrategyDiscussion.Called.class::cast)
                .findFirst();
    }

    private boolean overlaps(LocalDate started) {
        return enquiries.stream().anyMatch(enquiry -> {
            var ended = enquiry.endedOn();
            return ended == null || started.isBefore(ended);
        });
    }

    private List<ProtectionPlan> withPlan(Enquiry.Conference conference, int before) {
        var category = conference.plan();
        if (category == null || activePlan().isPresent()) {
            return plans;
        }
        var plan = new ProtectionPlan.Plan(conference.heldOn(), category, category, before + plans.size(), List.of());
        return with(plans, new ProtectionPlan.Active(plans.size() + 1, plan));
    }

    private static <T, S extends T> Optional<S> first(List<T> all, Class<S> kind) {
        return all.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    private static <T> List<T> with(List<T> all, T one) {
        var more = new ArrayList<>(all);
        more.add(one);
        return more;
    }

    private static <T> List<T> replaced(List<T> all, T before, T now) {
        return all.stream().map(one -> one.equals(before) ? now : one).toList();
    }
}
