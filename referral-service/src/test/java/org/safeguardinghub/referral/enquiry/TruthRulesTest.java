package org.safeguardinghub.referral.enquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.referral.enquiry.Statement.FamilyKnowledge;
import org.safeguardinghub.referral.enquiry.TruthRules.Known;
import org.safeguardinghub.referral.form.Basis.Agreement;
import org.safeguardinghub.referral.form.Basis.ReasonNotSeeking;
import org.safeguardinghub.referral.form.FamilyInformed;

class TruthRulesTest {

    static final Instant MONDAY_9AM = Instant.parse("2026-11-23T09:00:00Z");
    static final Instant LAST_FRIDAY = Instant.parse("2026-11-20T15:00:00Z");
    static final FamilyKnowledge THEY_KNOW = new FamilyKnowledge(true, null, null);

    @Test
    void section47IsNotClaimedWithoutADecision() {
        var claimed = statement(LegalThreshold.SECTION_47, "ART6_1_C");

        assertThat(TruthRules.objection(claimed, known(List.of()))).contains(Objection.SECTION_47_NOT_DECIDED);
        assertThat(TruthRules.objection(claimed, known(List.of(new Section47Decision(0, LAST_FRIDAY)))))
                .isEmpty();
    }

    @Test
    void aSection47CodeIsAClaimWhateverTheThresholdSays() {
        var claimed = statement(LegalThreshold.SECTION_17, "CA1989_S47");

        assertThat(TruthRules.objection(claimed, known(List.of()))).contains(Objection.SECTION_47_NOT_DECIDED);
    }

    @Test
    void aDecisionOnOneChildIsNoneOnAnother() {
        var onTheFirst = List.of(new Section47Decision(0, LAST_FRIDAY));
        var aboutBoth =
                new Known(false, Agreement.GIVEN, false, informed(true), false, onTheFirst, Set.of(0, 1), MONDAY_9AM);

        assertThat(TruthRules.objection(statement(LegalThreshold.SECTION_47, "ART6_1_C"), aboutBoth))
                .contains(Objection.SECTION_47_NOT_DECIDED);
    }

    @Test
    void aDecisionSupportsNoRequestAfterItsAssessmentHasToBeOver() {
        var decision = new Section47Decision(0, Instant.parse("2026-09-18T09:00:00Z"));

        assertThat(decision.standsAt(Instant.parse("2026-11-20T23:00:00Z"))).isTrue();
        assertThat(decision.standsAt(Instant.parse("2026-11-21T00:30:00Z"))).isFalse();
    }

    @Test
    void section17RestsOnAgreement() {
        var claimed = statement(LegalThreshold.SECTION_17, "ART6_1_E");

        assertThat(TruthRules.objection(claimed, agreed(Agreement.GIVEN, false)))
                .isEmpty();
        assertThat(TruthRules.objection(claimed, agreed(null, false))).contains(Objection.AGREEMENT_MISSING);
        assertThat(TruthRules.objection(claimed, agreed(Agreement.NOT_ASKED, false)))
                .contains(Objection.AGREEMENT_MISSING);
        assertThat(TruthRules.objection(claimed, agreed(Agreement.REFUSED, false)))
                .contains(Objection.AGREEMENT_REFUSED);
        assertThat(TruthRules.objection(claimed, agreed(Agreement.GIVEN, true)))
                .contains(Objection.AGREEMENT_WITHDRAWN);
    }

    @Test
    void aWithdrawnAgreementStopsNeitherADutyNorASection47Enquiry() {
        var duty = new Statement(
                LegalThreshold.DUTY_TO_SHARE, List.of("CWSA2026_S4"), "To decide.", THEY_KNOW, null, "He may be hurt.");

        assertThat(TruthRules.objection(duty, agreed(Agreement.GIVEN, true))).isEmpty();
    }

    @Test
    void theDutyToShareIsWeighed() {
        assertThat(TruthRules.objection(statement(LegalThreshold.DUTY_TO_SHARE, "CWSA2026_S4"), known(List.of())))
                .contains(Objection.BALANCE_MISSING);
    }

    @Test
    void vitalInterestsAreNotClaimedInCalm() {
        var claimed = statement(LegalThreshold.VITAL_INTERESTS, "ART6_1_D");

        assertThat(TruthRules.objection(claimed, known(List.of()))).contains(Objection.NOT_IN_DANGER);
        assertThat(TruthRules.objection(claimed, inDanger())).isEmpty();
    }

    @Test
    void paragraph18SaysWhyNobodyWasAskedToConsent() {
        var silent = statement(LegalThreshold.VITAL_INTERESTS, "SCH1_PARA18");
        var explained = new Statement(
                LegalThreshold.VITAL_INTERESTS,
                List.of("SCH1_PARA18"),
                "To keep him safe.",
                THEY_KNOW,
                ReasonNotSeeking.WOULD_PREJUDICE_PROTECTION,
                null);
        var notAgreed = new Known(true, null, false, informed(true), false, List.of(), Set.of(0), MONDAY_9AM);

        assertThat(TruthRules.objection(silent, notAgreed)).contains(Objection.NOT_SEEKING_CONSENT_UNEXPLAINED);
        assertThat(TruthRules.objection(explained, notAgreed)).isEmpty();
    }

    @Test
    void thatTheFamilyKnowsIsRecordedOrSaidHow() {
        var silent = new Known(false, Agreement.GIVEN, false, null, false, List.of(), Set.of(0), MONDAY_9AM);
        var told = new Statement(
                LegalThreshold.SECTION_17,
                List.of("ART6_1_E"),
                "To help.",
                new FamilyKnowledge(true, "I rang the mother at ten.", null),
                null,
                null);

        assertThat(TruthRules.objection(statement(LegalThreshold.SECTION_17, "ART6_1_E"), silent))
                .contains(Objection.FAMILY_KNOWLEDGE_DIFFERS);
        assertThat(TruthRules.objection(told, silent)).isEmpty();
    }

    @Test
    void aManagerSaysFirstThatTheFamilyNeedNotKnowExceptInDanger() {
        var unknowing = new FamilyKnowledge(false, null, "It would put her at risk.");
        var calm = new Statement(LegalThreshold.SECTION_17, List.of("ART6_1_E"), "To help.", unknowing, null, null);
        var danger =
                new Statement(LegalThreshold.VITAL_INTERESTS, List.of("ART6_1_D"), "Safety.", unknowing, null, null);
        var authorised =
                new Known(false, Agreement.GIVEN, false, informed(true), true, List.of(), Set.of(0), MONDAY_9AM);

        assertThat(TruthRules.objection(calm, agreed(Agreement.GIVEN, false)))
                .contains(Objection.AUTHORISATION_MISSING);
        assertThat(TruthRules.objection(calm, authorised)).isEmpty();
        assertThat(TruthRules.objection(danger, inDanger())).isEmpty();
    }

    private static Statement statement(LegalThreshold threshold, String basis) {
        return new Statement(threshold, List.of(basis), "To decide what the child needs.", THEY_KNOW, null, null);
    }

    private static Known known(List<Section47Decision> decisions) {
        return new Known(false, Agreement.GIVEN, false, informed(true), false, decisions, Set.of(0), MONDAY_9AM);
    }

    private static Known agreed(@Nullable Agreement agreement, boolean withdrawn) {
        return new Known(false, agreement, withdrawn, informed(true), false, List.of(), Set.of(0), MONDAY_9AM);
    }

    private static Known inDanger() {
        return new Known(true, Agreement.GIVEN, false, informed(true), false, List.of(), Set.of(0), MONDAY_9AM);
    }

    private static FamilyInformed informed(boolean yes) {
        return new FamilyInformed(yes, null, null, null, null, null);
    }
}
