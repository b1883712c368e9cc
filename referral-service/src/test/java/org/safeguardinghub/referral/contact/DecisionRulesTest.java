package org.safeguardinghub.referral.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safeguardinghub.referral.contact.Arrivals.MONDAY_9AM;
import static org.safeguardinghub.referral.contact.Cases.LEVEL_3;
import static org.safeguardinghub.referral.contact.Cases.MORGAN;
import static org.safeguardinghub.referral.contact.Cases.PRIYA;
import static org.safeguardinghub.referral.contact.Cases.SAM;
import static org.safeguardinghub.referral.contact.Cases.claimed;
import static org.safeguardinghub.referral.contact.Cases.decision;
import static org.safeguardinghub.referral.contact.Cases.known;
import static org.safeguardinghub.referral.contact.Cases.proposal;
import static org.safeguardinghub.referral.contact.Cases.proposed;
import static org.safeguardinghub.referral.contact.Cases.rating;
import static org.safeguardinghub.referral.contact.Cases.screened;
import static org.safeguardinghub.referral.contact.Cases.signedBy;
import static org.safeguardinghub.referral.contact.Cases.taken;
import static org.safeguardinghub.referral.verdict.Outcome.FAMILY_HELP;
import static org.safeguardinghub.referral.verdict.Outcome.IMMEDIATE_PROTECTION;
import static org.safeguardinghub.referral.verdict.Outcome.NEW_INFORMATION_ON_OPEN_CASE;
import static org.safeguardinghub.referral.verdict.Outcome.NO_FURTHER_ACTION;
import static org.safeguardinghub.referral.verdict.Outcome.SECTION_17_ASSESSMENT;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.kit.body.WrongValue;
import org.safeguardinghub.referral.calendar.ClockPolicy;
import org.safeguardinghub.referral.calendar.Colour;
import org.safeguardinghub.referral.contact.IdentityCheck.Pending;
import org.safeguardinghub.referral.form.Danger.Statement;
import org.safeguardinghub.referral.verdict.ChildDecision;
import org.safeguardinghub.referral.verdict.Voice;

class DecisionRulesTest {

    @Test
    void everyChildNeedsADecisionOfTheirOwn() {
        var amber = screened(Colour.AMBER);
        var two = known().withChildren(2).build();

        assertThat(amber.propose(proposal(SECTION_17_ASSESSMENT), two))
                .isEqualTo(Step.refused(Refusal.EVERY_CHILD_NEEDS_A_DECISION));
        assertThat(amber.propose(proposal(SECTION_17_ASSESSMENT, NO_FURTHER_ACTION, FAMILY_HELP), two))
                .isEqualTo(Step.refused(Refusal.NO_SUCH_CHILD));
        var twice = proposal(List.of(decision(0, SECTION_17_ASSESSMENT), decision(0, NO_FURTHER_ACTION)), null);
        assertThat(amber.propose(twice, two)).isEqualTo(Step.refused(Refusal.DECIDED_TWICE));
        taken(amber.propose(proposal(SECTION_17_ASSESSMENT, NO_FURTHER_ACTION), two));
    }

    @Test
    void whoeverProposedDoesNotSign() {
        var proposed = proposed(SECTION_17_ASSESSMENT);

        assertThat(proposed.sign(signedBy(PRIYA, proposed, null), known().build()))
                .isEqualTo(Step.refused(Refusal.SIGNED_BY_PROPOSER));
        assertThat(taken(proposed.sign(signedBy(MORGAN, proposed, null), known().build()))
                        .decision()
                        .signedBy())
                .isEqualTo(MORGAN);
    }

    @Test
    void closingWithoutActionNeedsTheHistoryOpenedByTheProposerAndByTheSigner() {
        var unread = known().withoutHistory().build();

        assertThat(screened(Colour.GREEN).propose(proposal(NO_FURTHER_ACTION), unread))
                .isEqualTo(Step.refused(Refusal.HISTORY_NOT_OPENED));
        var proposed = proposed(NO_FURTHER_ACTION);
        assertThat(proposed.sign(signedBy(MORGAN, proposed, null), unread))
                .isEqualTo(Step.refused(Refusal.HISTORY_NOT_OPENED));
        taken(screened(Colour.GREEN).propose(proposal(SECTION_17_ASSESSMENT), unread));
    }

    @Test
    void childrenWhoComeBackAgainAndAgainNeedFreshEyesAndAReason() {
        var proposed = proposed(NO_FURTHER_ACTION);
        var closedBySam = known().withPatternSignedBy(SAM).build();

        assertThat(proposed.sign(signedBy(SAM, proposed, "Nothing new."), closedBySam))
                .isEqualTo(Step.refused(Refusal.SIGNED_EARLIER_NO_FURTHER_ACTION));
        assertThat(proposed.sign(signedBy(MORGAN, proposed, null), closedBySam))
                .isEqualTo(Step.refused(Refusal.CUMULATIVE_RATIONALE_MISSING));
        taken(proposed.sign(signedBy(MORGAN, proposed, "All four were about one late bus."), closedBySam));
    }

    @Test
    void aPatternDoesNotHoldUpAProtectiveDecision() {
        var proposed = proposed(SECTION_17_ASSESSMENT);

        taken(proposed.sign(
                signedBy(SAM, proposed, null), known().withPatternSignedBy(SAM).build()));
    }

    @Test
    void helpThatAFamilyMayRefuseNeedsTheirAgreement() {
        assertThat(screened(Colour.GREEN).propose(proposal(FAMILY_HELP), known().build()))
                .isEqualTo(Step.refused(Refusal.AGREEMENT_TO_SERVICE_MISSING));
        taken(screened(Colour.GREEN)
                .propose(proposal(FAMILY_HELP), known().withAgreement().build()));
    }

    @Test
    void beingLateNeedsAReason() {
        var late = known().hoursLater(30).build();

        assertThat(screened(Colour.AMBER).propose(proposal(SECTION_17_ASSESSMENT), late))
                .isEqualTo(Step.refused(Refusal.LATE_WITHOUT_REASON));
        var explained = proposal(List.of(decision(0, SECTION_17_ASSESSMENT)), "The hospital answered today.");
        taken(screened(Colour.AMBER).propose(explained, late));
    }

    @Test
    void onlyProtectionGoesAheadOfIdentity() {
        var checked = taken(
                claimed(Statement.STATED).checkIdentity(new Pending(PRIYA, MONDAY_9AM, "The ward is waiting."), 1));
        var red = taken(checked.screen(rating(Colour.RED), true, LEVEL_3, ClockPolicy.STANDARD));
        var unanswered = known().withUnanswered(1).build();

        assertThat(red.propose(proposal(SECTION_17_ASSESSMENT), unanswered))
                .isEqualTo(Step.refused(Refusal.IDENTITY_NOT_SETTLED));
        taken(red.propose(proposal(IMMEDIATE_PROTECTION), unanswered));
    }

    @Test
    void aReferralInTheStatutorySenseIsNeverMadeOfAnOpenCase() {
        assertThatThrownBy(() -> new ChildDecision(
                        0, NEW_INFORMATION_ON_OPEN_CASE, true, LEVEL_3, "N1", new Voice(null, "asleep")))
                .isInstanceOf(WrongValue.class);
        assertThatThrownBy(() ->
                        new ChildDecision(0, SECTION_17_ASSESSMENT, true, LEVEL_3, null, new Voice(null, "asleep")))
                .isInstanceOf(WrongValue.class);
        assertThatThrownBy(() -> new Voice(null, null)).isInstanceOf(WrongValue.class);
    }

    @Test
    void whatAManagerSendsBackCanBeProposedAgain() {
        var sentBack = proposed(SECTION_17_ASSESSMENT).sendBack(MONDAY_9AM);

        taken(sentBack.propose(proposal(SECTION_17_ASSESSMENT), known().build()));
    }
}
