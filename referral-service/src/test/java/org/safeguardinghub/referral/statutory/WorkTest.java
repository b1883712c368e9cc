package org.safeguardinghub.referral.statutory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safeguardinghub.referral.statutory.Files.EVERYBODY;
import static org.safeguardinghub.referral.statutory.Files.HEALTH;
import static org.safeguardinghub.referral.statutory.Files.MORGAN;
import static org.safeguardinghub.referral.statutory.Files.POLICE;
import static org.safeguardinghub.referral.statutory.Files.PRIYA;
import static org.safeguardinghub.referral.statutory.Files.REFERRED;
import static org.safeguardinghub.referral.statutory.Files.REFERRER;
import static org.safeguardinghub.referral.statutory.Files.TODAY;
import static org.safeguardinghub.referral.statutory.Files.authorisation;
import static org.safeguardinghub.referral.statutory.Files.beginning;
import static org.safeguardinghub.referral.statutory.Files.called;
import static org.safeguardinghub.referral.statutory.Files.discussed;
import static org.safeguardinghub.referral.statutory.Files.minutes;
import static org.safeguardinghub.referral.statutory.Files.opening;
import static org.safeguardinghub.referral.statutory.Files.refusal;
import static org.safeguardinghub.referral.statutory.Files.to;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.kit.body.WrongValue;
import org.safeguardinghub.referral.calendar.StatutoryClock;
import org.safeguardinghub.referral.verdict.Outcome;

class WorkTest {

    final Opening opening = opening(Outcome.STRATEGY_DISCUSSION);

    @Test
    void aStrategyDiscussionInvitesPoliceHealthAndWhoeverReferred() {
        assertThat(refusal(Work.NONE.call(called(List.of(HEALTH, REFERRER)), opening)))
                .isEqualTo(Rule.POLICE_MISSING);
        assertThat(refusal(Work.NONE.call(called(List.of(POLICE, REFERRER)), opening)))
                .isEqualTo(Rule.HEALTH_MISSING);
        assertThat(refusal(Work.NONE.call(called(List.of(POLICE, HEALTH)), opening)))
                .isEqualTo(Rule.REFERRER_MISSING);
        assertThat(to(Work.NONE.call(called(EVERYBODY), opening)).discussions()).hasSize(1);
    }

    @Test
    void itIsNotHeldWithoutPoliceAndHealth() {
        var work = to(Work.NONE.call(called(EVERYBODY), opening));
        var withoutPolice = new StrategyDiscussion.Minutes(TODAY, List.of(HEALTH), false, "Talk.", PRIYA, null);

        assertThat(refusal(work.hold(1, withoutPolice, opening, TODAY))).isEqualTo(Rule.POLICE_MISSING);
        assertThat(refusal(work.hold(2, minutes(TODAY, false), opening, TODAY))).isEqualTo(Rule.NO_SUCH_PART);
        assertThat(refusal(work.hold(1, minutes(TODAY.plusDays(1), false), opening, TODAY)))
                .isEqualTo(Rule.IN_THE_FUTURE);
    }

    @Test
    void anEnquiryNeedsADiscussionThatDecidedOnIt() {
        var undecided =
                to(to(Work.NONE.call(called(EVERYBODY), opening)).hold(1, minutes(TODAY, false), opening, TODAY));

        assertThat(refusal(undecided.begin(1, beginning(TODAY, TODAY, MORGAN), opening, TODAY)))
                .isEqualTo(Rule.SECTION_47_NOT_DECIDED);
        assertThat(refusal(Work.NONE.begin(1, beginning(TODAY, TODAY, MORGAN), opening, TODAY)))
                .isEqualTo(Rule.NO_SUCH_PART);
        assertThat(refusal(to(Work.NONE.call(called(EVERYBODY), opening))
                        .begin(1, beginning(TODAY, TODAY, MORGAN), opening, TODAY)))
                .isEqualTo(Rule.DISCUSSION_NOT_HELD);
    }

    @Test
    void whoRecordedTheDiscussionDoesNotSignTheEnquiry() {
        var work = discussed(TODAY);

        assertThat(refusal(work.begin(1, beginning(TODAY, TODAY, PRIYA), opening, TODAY)))
                .isEqualTo(Rule.SIGNED_BY_PROPOSER);
        assertThat(to(work.begin(1, beginning(TODAY, TODAY, MORGAN), opening, TODAY))
                        .runningEnquiry())
                .isPresent();
    }

    @Test
    void anEnquiryNeverBeginsBeforeTheReferralOrTheDiscussion() {
        var work = discussed(TODAY.minusDays(3));

        assertThat(refusal(work.begin(1, beginning(TODAY, REFERRED.minusDays(1), MORGAN), opening, TODAY)))
                .isEqualTo(Rule.BEFORE_THE_REFERRAL);
        assertThat(refusal(work.begin(1, beginning(TODAY, TODAY.minusDays(4), MORGAN), opening, TODAY)))
                .isEqualTo(Rule.BEFORE_THE_DISCUSSION);
    }

    @Test
    void twoEnquiriesNeverOverlap() {
        var running = to(discussed(REFERRED).begin(1, beginning(REFERRED, REFERRED, MORGAN), opening, TODAY));
        assertThat(refusal(running.begin(1, beginning(REFERRED, TODAY, MORGAN), opening, TODAY)))
                .isEqualTo(Rule.ENQUIRIES_OVERLAP);

        var ended = to(running.holdConference(conference(REFERRED.plusDays(10)), 0, TODAY));
        assertThat(refusal(ended.begin(1, beginning(REFERRED, REFERRED.plusDays(9), MORGAN), opening, TODAY)))
                .isEqualTo(Rule.ENQUIRIES_OVERLAP);
        assertThat(to(ended.begin(1, beginning(REFERRED, REFERRED.plusDays(10), MORGAN), opening, TODAY))
                        .enquiries())
                .hasSize(2);
    }

    @Test
    void aLateConferenceNeedsAReason() {
        var running = to(discussed(REFERRED).begin(1, beginning(REFERRED, REFERRED, MORGAN), opening, TODAY));
        var late = LocalDate.of(2026, 12, 15);

        assertThat(running.runningEnquiry()
                        .orElseThrow()
                        .beginning()
                        .conference()
                        .dueOn())
                .isEqualTo("2026-12-14");
        assertThat(refusal(running.holdConference(conference(late), 0, late))).isEqualTo(Rule.LATE_WITHOUT_REASON);
        assertThat(to(running.holdConference(
                                new Enquiry.Conference(late, Abuse.NEG, "The mother was in hospital.", PRIYA), 1, late))
                        .activePlan()
                        .orElseThrow()
                        .plan()
                        .before())
                .isEqualTo(1);
    }

    @Test
    void anAssessmentAndAnEnquiryRunSideBySide() {
        var work = to(discussed(REFERRED).start(Files.assessment(REFERRED), opening, TODAY));
        var both = to(work.begin(1, beginning(REFERRED, REFERRED, MORGAN), opening, TODAY));

        var active = Files.active().worked(both);

        assertThat(active.clocks())
                .extracting(StatutoryClock::name)
                .containsExactly(StatutoryClock.ASSESSMENT, StatutoryClock.CONFERENCE);
        assertThat(refusal(both.start(Files.assessment(REFERRED), opening, TODAY)))
                .isEqualTo(Rule.ASSESSMENT_RUNS_ALREADY);
    }

    @Test
    void whoAssessedDoesNotAuthoriseAndWhatIsLateHasAReason() {
        var work = to(Work.NONE.start(Files.assessment(REFERRED), opening, TODAY));
        var late = LocalDate.of(2027, 1, 29);

        assertThat(refusal(work.authorise(authorisation(TODAY, PRIYA, null), TODAY)))
                .isEqualTo(Rule.SIGNED_BY_PROPOSER);
        assertThat(refusal(work.authorise(authorisation(late, MORGAN, null), late)))
                .isEqualTo(Rule.LATE_WITHOUT_REASON);
        assertThat(to(work.authorise(authorisation(late, MORGAN, "Three moves."), late))
                        .isAssessed())
                .isTrue();
        assertThat(refusal(work.authorise(authorisation(REFERRED.minusDays(1), MORGAN, null), TODAY)))
                .isEqualTo(Rule.BEFORE_THE_ASSESSMENT);
    }

    @Test
    void noFactorsFoundStandsAloneAndRetiredOnesAreUnknown() {
        assertThat(Factor.contradict(List.of(new Factor("21"), new Factor("4B"))))
                .isTrue();
        assertThat(Factor.contradict(List.of(new Factor("21")))).isFalse();
        assertThatThrownBy(() -> new Factor("18A")).isInstanceOf(WrongValue.class);
    }

    private static Enquiry.Conference conference(LocalDate on) {
        return new Enquiry.Conference(on, null, null, PRIYA);
    }
}
