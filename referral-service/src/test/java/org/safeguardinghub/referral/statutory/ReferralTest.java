package org.safeguardinghub.referral.statutory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguardinghub.referral.statutory.Files.MORGAN;
import static org.safeguardinghub.referral.statutory.Files.NOW;
import static org.safeguardinghub.referral.statutory.Files.PRIYA;
import static org.safeguardinghub.referral.statutory.Files.REFERRED;
import static org.safeguardinghub.referral.statutory.Files.TODAY;
import static org.safeguardinghub.referral.statutory.Files.active;
import static org.safeguardinghub.referral.statutory.Files.assessed;
import static org.safeguardinghub.referral.statutory.Files.opening;
import static org.safeguardinghub.referral.statutory.Files.refusal;
import static org.safeguardinghub.referral.statutory.Files.to;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.referral.calendar.StatutoryClock;
import org.safeguardinghub.referral.statutory.Ending.Reason;
import org.safeguardinghub.referral.verdict.Outcome;
import org.safeguardinghub.referral.workforce.Worker;
import org.safeguardinghub.testkit.rules.StateDiagram;

class ReferralTest {

    static final Worker SAM = new Worker(UUID.fromString("00000000-0000-7000-8000-0000000000a2"), "Sam Okafor");

    @Test
    void theCommittedDiagramIsTheOneTheCodeDraws() throws IOException {
        assertThat(java.nio.file.Files.readString(Path.of("referral-states.mmd")))
                .isEqualTo(new StateDiagram(Referral.class, Set.of("worked", "allocated")).toString());
    }

    @Test
    void noFurtherActionEndsWithTheDecisionThatOpenedIt() {
        var referral = Referral.opened(opening(Outcome.NO_FURTHER_ACTION), MORGAN, "Nothing to be done.");

        assertThat(referral).isInstanceOf(Referral.NoFurtherAction.class);
        assertThat(referral.clocks()).isEmpty();
        assertThat(referral.work()).isEqualTo(Work.NONE);
    }

    @Test
    void theAssessmentClockRunsFromTheReferralUntilAnAssessmentIsAuthorised() {
        assertThat(active().clocks()).extracting(StatutoryClock::name).containsExactly(StatutoryClock.ASSESSMENT);
        assertThat(active().worked(assessed()).clocks()).isEmpty();
    }

    @Test
    void whoProposedAnEndingDoesNotSignIt() {
        var proposed = to(active().worked(assessed()).proposeEnding(proposal(close(Reason.RC8))));

        assertThat(refusal(proposed.signClosing(PRIYA, NOW))).isEqualTo(Rule.SIGNED_BY_PROPOSER);
        var closed = to(proposed.signClosing(MORGAN, NOW));
        assertThat(closed.closing().reason()).isEqualTo(Reason.RC8);
        assertThat(closed.closing().on()).isEqualTo(TODAY);
    }

    @Test
    void nothingEndsWhileSomethingRuns() {
        var running = to(Work.NONE.start(Files.assessment(REFERRED), opening(Outcome.SECTION_17_ASSESSMENT), TODAY));
        var awaiting = Files.discussed(TODAY);

        assertThat(refusal(active().worked(running).proposeEnding(proposal(close(Reason.RC7)))))
                .isEqualTo(Rule.WORK_UNFINISHED);
        assertThat(refusal(active().worked(awaiting).proposeEnding(proposal(close(Reason.RC7)))))
                .isEqualTo(Rule.WORK_UNFINISHED);
    }

    @Test
    void whatBeganAfterTheProposalStopsTheSignature() {
        var proposed = to(active().proposeEnding(proposal(new Ending.WithoutAction("Nothing was found."))));
        var meanwhile = proposed.worked(Files.discussed(TODAY));

        assertThat(refusal(meanwhile.signWithoutAction(MORGAN, NOW))).isEqualTo(Rule.WORK_UNFINISHED);
    }

    @Test
    void withoutFurtherActionMeansThatNothingWasDone() {
        assertThat(refusal(active().worked(assessed())
                        .proposeEnding(proposal(new Ending.WithoutAction("Nothing was found.")))))
                .isEqualTo(Rule.ACTION_WAS_TAKEN);
    }

    @Test
    void closedAfterAssessmentMeansThatThereWasOne() {
        assertThat(refusal(active().proposeEnding(proposal(close(Reason.RC8))))).isEqualTo(Rule.NOT_ASSESSED);
        assertThat(refusal(active().worked(assessed())
                        .proposeEnding(proposal(new Ending.Close(Reason.RC8, REFERRED, "Done.")))))
                .isEqualTo(Rule.BEFORE_THE_LAST_WORK);
    }

    @Test
    void aStepDownIsOursUntilTheServiceAndTheFamilyHaveAccepted() {
        var offered = steppingDown();

        assertThat(offered.isOpen()).isTrue();
        var down =
                offered.accept(new Referral.Acceptance("Family help north", "The mother, by telephone.", PRIYA, NOW));
        assertThat(to(down).closing().reason()).isEqualTo(Reason.RC9);
    }

    @Test
    void aRefusedStepDownGoesToAManagerAndIsNeverSilentlyClosed() {
        var review = steppingDown()
                .refuse(new Referral.Refusal(Referral.Refusal.By.FAMILY, "They want nobody.", PRIYA, NOW));

        assertThat(review.isOpen()).isTrue();
        assertThat(refusal(review.close("No harm was found.", PRIYA, NOW))).isEqualTo(Rule.SIGNED_BY_PROPOSER);
        assertThat(to(review.close("No harm was found.", SAM, NOW)).closing().because())
                .isEqualTo("No harm was found.");
        assertThat(review.goOn(SAM, NOW).isOpen()).isTrue();
    }

    @Test
    void ourDutyStandsUntilTheOtherAuthorityAcceptsInWriting() {
        var offered = to(active().offerTransfer(new Referral.Transfer("Westmarsh", "They live there.", PRIYA, NOW)));

        assertThat(offered.isOpen()).isTrue();
        assertThat(offered.clocks()).isNotEmpty();
        var out = offered.accept(new Referral.Transfer.Acceptance("J. Marsh", "E-mail on file.", PRIYA, NOW));
        assertThat(out.closing().reason()).isEqualTo(Reason.RC5);
    }

    @Test
    void anAllocationIsOfferedAndStaysWhereItWasUntilAccepted() {
        var offer = new Allocation.Offer("Assessment team 2", SAM, MORGAN, NOW);
        var offered = new Allocation("Assessment team 1", PRIYA, null).offer(offer);

        assertThat(offered.worker()).isEqualTo(PRIYA);
        assertThat(refusal(offered.accept(PRIYA))).isEqualTo(Rule.NOTHING_OFFERED_TO_YOU);
        assertThat(to(offered.accept(SAM))).isEqualTo(new Allocation("Assessment team 2", SAM, null));
        assertThat(to(offered.decline(SAM))).isEqualTo(new Allocation("Assessment team 1", PRIYA, null));
    }

    private static Referral.StepDownOffered steppingDown() {
        var proposed = to(active().worked(assessed())
                .proposeEnding(proposal(new Ending.StepDown("Family help north", "The danger has gone."))));
        return to(proposed.signStepDown(MORGAN, NOW));
    }

    private static Ending.Proposal proposal(Ending ending) {
        return new Ending.Proposal(ending, PRIYA, NOW);
    }

    private static Ending close(Reason reason) {
        return new Ending.Close(reason, TODAY, "Services have ended.");
    }
}
