package org.safeguardinghub.consent.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safeguardinghub.consent.arrangement.Cover;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;

/** What a sharing agreement makes of a permission, one row a case: the stage, the purpose, how the agreement stands. */
class AgreedSharingTest {

    static final AgencyId POLICE = new AgencyId("thameside-police");
    static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            S17      | INFORMATION_REQUEST | Holds           | PERMIT |
            S17      | INFORMATION_REQUEST | EndsSoon        | PERMIT | ends on 1 November 2026
            S17      | INFORMATION_REQUEST | NeverRegistered | PERMIT | No sharing agreement
            S17      | INFORMATION_REQUEST | NotBegun        | PERMIT | begins on 1 November 2026
            S17      | INFORMATION_REQUEST | OutsideScope    | PERMIT | does not cover
            S17      | INFORMATION_REQUEST | EndedLately     | PERMIT | routine sharing stops unless
            S17      | INFORMATION_REQUEST | Lapsed          | REFUSE |
            S47      | INFORMATION_REQUEST | Lapsed          | PERMIT | does not depend on it
            DUTY     | INFORMATION_REQUEST | Lapsed          | PERMIT | does not depend on it
            VITAL    | VITAL_INTERESTS     | Lapsed          | PERMIT | does not depend on it
            S17      | VITAL_INTERESTS     | Lapsed          | PERMIT | does not depend on it
            S17      | IMMEDIATE_DANGER    | Lapsed          | PERMIT | does not depend on it
            RECEIVED | FEEDBACK            | Lapsed          | PERMIT | does not depend on it
            S47      | INFORMATION_REQUEST | Holds           | PERMIT |
            """)
    void itWarnsBeforeItBlocksAndNeverBlocksADuty(
            String stage, String purpose, String cover, Outcome outcome, @Nullable String warning) {
        var routine = Routine.is(question(stage, purpose), false);

        var decision = AgreedSharing.under(cover(cover), POLICE, routine, decision(Outcome.PERMIT));

        assertThat(decision.verdict().outcome()).isEqualTo(outcome);
        if (warning == null) {
            assertThat(decision.warning()).isNull();
        } else {
            assertThat(decision.warning()).contains(warning);
        }
    }

    @ParameterizedTest
    @CsvSource({"RECEIVED,FEEDBACK,true", "S47,INFORMATION_REQUEST,false", "DUTY,INFORMATION_REQUEST,false"})
    void aRuleThatRestsOnTheFamilysAgreementIsRoutineUnlessADutyAsks(String stage, String purpose, boolean routine) {
        assertThat(Routine.is(question(stage, purpose), true)).isEqualTo(routine);
    }

    @Test
    void aRefusalSaysWhyAndWhatWouldChangeIt() {
        var decision = AgreedSharing.under(cover("Lapsed"), POLICE, true, decision(Outcome.PERMIT_REDACTED));

        assertThat(decision.rule()).isEqualTo("sharing-agreement-lapsed");
        assertThat(decision.verdict().reason())
                .isEqualTo(
                        "The sharing agreement with thameside-police ended on 1 November 2026 and the time to renew it"
                                + " is over. The rule a-rule would permit it otherwise.");
        assertThat(decision.verdict().whatWouldChangeIt()).contains("signed and registered", "section 47");
    }

    @Test
    void whatARuleRefusesStaysRefusedByThatRule() {
        var refused = decision(Outcome.REFUSE);

        assertThat(AgreedSharing.under(cover("EndsSoon"), POLICE, true, refused))
                .isEqualTo(refused);
    }

    private static Cover cover(String name) {
        return switch (name) {
            case "EndsSoon" -> new Cover.EndsSoon(DAY);
            case "NeverRegistered" -> new Cover.NeverRegistered();
            case "NotBegun" -> new Cover.NotBegun(DAY);
            case "OutsideScope" -> new Cover.OutsideScope();
            case "EndedLately" -> new Cover.EndedLately(DAY, DAY.plusDays(28));
            case "Lapsed" -> new Cover.Lapsed(DAY);
            default -> new Cover.Holds();
        };
    }

    private static Decision decision(Outcome outcome) {
        return new Decision(
                UUID.randomUUID(), "a-rule", 1, new Verdict(outcome, List.of(), List.of(), "Because.", "No."), null);
    }

    private static Question question(String stage, String purpose) {
        return new Question(
                POLICE.value(),
                new ContactId(UUID.randomUUID()),
                new AuthorityId("lewisham"),
                List.of("NAMES"),
                purpose,
                stage);
    }
}
