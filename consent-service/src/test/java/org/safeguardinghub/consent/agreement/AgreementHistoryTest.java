package org.safeguardinghub.consent.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguardinghub.consent.agreement.AgreementToService.EXPIRED;
import static org.safeguardinghub.consent.agreement.AgreementToService.GIVEN;
import static org.safeguardinghub.consent.agreement.AgreementToService.NOT_ASKED;
import static org.safeguardinghub.consent.agreement.AgreementToService.REFUSED;
import static org.safeguardinghub.consent.agreement.AgreementToService.WITHDRAWN;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.consent.agreement.FamilyAnswer.Informed;
import org.safeguardinghub.consent.agreement.Speaker.Party;

class AgreementHistoryTest {

    static final Instant MONDAY_9AM = Instant.parse("2026-11-23T09:00:00Z");
    static final Instant TUESDAY = MONDAY_9AM.plus(Duration.ofDays(1));
    static final Instant WEDNESDAY = MONDAY_9AM.plus(Duration.ofDays(2));
    static final Set<String> ANY = Set.of();
    static final Set<String> HELP = Set.of("FAMILY_HELP");

    @Test
    void whereNobodyOfTheFamilySpokeTheSendersWordStands() {
        assertThat(AgreementHistory.stated(stated(1, NOT_ASKED, MONDAY_9AM)).standing(ANY, TUESDAY))
                .isEqualTo(NOT_ASKED);
    }

    @Test
    void aSenderWhoComesBackToSayThatTheFamilyRefusesEndsAYesFromBefore() {
        var given = stated(1, GIVEN, MONDAY_9AM);
        var refused = stated(2, REFUSED, WEDNESDAY);
        var yes = List.of(answered(said(Said.GIVEN, "FAMILY_HELP", Party.PARENT, MONDAY_9AM, null), MONDAY_9AM));

        assertThat(AgreementHistory.stated(given, refused).standing(ANY, WEDNESDAY))
                .isEqualTo(REFUSED);
        assertThat(new AgreementHistory(List.of(given, refused), yes, List.of(), List.of()).standing(HELP, WEDNESDAY))
                .isEqualTo(REFUSED);
        assertThat(new AgreementHistory(List.of(given, refused), List.of(), List.of(TUESDAY), List.of())
                        .standing(ANY, WEDNESDAY))
                .isEqualTo(REFUSED);
        assertThat(AgreementHistory.stated(given, refused).knownAt(TUESDAY).standing(ANY, TUESDAY))
                .isEqualTo(GIVEN);
    }

    @Test
    void aFirstRefusalIsOverOnceTheFamilyAgrees() {
        var refused = stated(1, REFUSED, MONDAY_9AM);

        assertThat(new AgreementHistory(List.of(refused), List.of(), List.of(TUESDAY), List.of())
                        .standing(ANY, WEDNESDAY))
                .isEqualTo(GIVEN);
    }

    @Test
    void whatTheFamilySaysOutweighsWhatTheSenderStated() {
        assertThat(history(said(Said.GIVEN, "FAMILY_HELP", Party.PARENT, MONDAY_9AM, null))
                        .standing(ANY, TUESDAY))
                .isEqualTo(GIVEN);
    }

    @Test
    void whoeverRefusesOutweighsWhoeverAgrees() {
        var history = history(
                said(Said.GIVEN, "FAMILY_HELP", Party.PARENT, MONDAY_9AM, null),
                said(Said.REFUSED, "FAMILY_HELP", Party.CHILD, MONDAY_9AM, null));

        assertThat(history.standing(HELP, TUESDAY)).isEqualTo(REFUSED);
    }

    @Test
    void onePersonsLaterAnswerReplacesTheirEarlierOne() {
        var mother = new Speaker(Party.PARENT, UUID.randomUUID());
        var history = history(
                by(mother, said(Said.REFUSED, "FAMILY_HELP", Party.PARENT, MONDAY_9AM, null)),
                by(mother, said(Said.GIVEN, "FAMILY_HELP", Party.PARENT, TUESDAY, null)));

        assertThat(history.standing(HELP, WEDNESDAY)).isEqualTo(GIVEN);
    }

    @Test
    void aYesThatMayBeTheOtherParentsTakesNoRefusalAway() {
        var history = history(
                said(Said.REFUSED, "FAMILY_HELP", Party.PARENT, MONDAY_9AM, null),
                said(Said.GIVEN, "FAMILY_HELP", Party.PARENT, TUESDAY, null));

        assertThat(history.standing(HELP, WEDNESDAY)).isEqualTo(REFUSED);
    }

    @Test
    void anAnswerIsAboutItsServiceOnly() {
        var history = history(
                said(Said.REFUSED, "YOUTH_SUPPORT", Party.CHILD, MONDAY_9AM, null),
                said(Said.GIVEN, "FAMILY_HELP", Party.PARENT, MONDAY_9AM, null));

        assertThat(history.standing(HELP, TUESDAY)).isEqualTo(GIVEN);
        assertThat(history.standing(ANY, TUESDAY)).isEqualTo(REFUSED);
    }

    @Test
    void agreementEndsAfterItsLastDayInEngland() {
        var history = history(said(Said.GIVEN, "FAMILY_HELP", Party.PARENT, MONDAY_9AM, LocalDate.of(2026, 11, 24)));

        assertThat(history.standing(HELP, Instant.parse("2026-11-24T23:59:59Z")))
                .isEqualTo(GIVEN);
        assertThat(history.standing(HELP, Instant.parse("2026-11-25T00:00:00Z")))
                .isEqualTo(EXPIRED);
    }

    @Test
    void whatIsTakenBackNoLongerHoldsHoweverTheClocksDiffer() {
        var late = answered(said(Said.GIVEN, "FAMILY_HELP", Party.PARENT, WEDNESDAY, null), MONDAY_9AM);
        var early = answered(said(Said.GIVEN, "FAMILY_HELP", Party.PARENT, MONDAY_9AM, null), WEDNESDAY);
        var taken = new TakenBack(TUESDAY, TUESDAY, List.of());

        assertThat(history(List.of(late), List.of(), taken).standing(ANY, WEDNESDAY))
                .isEqualTo(WITHDRAWN);
        assertThat(history(List.of(early), List.of(), taken).standing(ANY, WEDNESDAY))
                .isEqualTo(WITHDRAWN);
    }

    @Test
    void whatIsSaidAfterItWasTakenBackHoldsAgain() {
        var again = answered(said(Said.GIVEN, "FAMILY_HELP", Party.PARENT, WEDNESDAY, null), WEDNESDAY);

        assertThat(history(List.of(again), List.of(), new TakenBack(TUESDAY, TUESDAY, List.of()))
                        .standing(ANY, WEDNESDAY))
                .isEqualTo(GIVEN);
    }

    @Test
    void agreeingAfterAllStandsAboveWhatWasTakenBackButNotAboveARefusal() {
        var given = answered(said(Said.GIVEN, "FAMILY_HELP", Party.PARENT, MONDAY_9AM, null), MONDAY_9AM);
        var refused = answered(said(Said.REFUSED, "FAMILY_HELP", Party.CHILD, MONDAY_9AM, null), MONDAY_9AM);
        var taken = new TakenBack(TUESDAY, TUESDAY, List.of());

        assertThat(history(List.of(given), List.of(WEDNESDAY), taken).standing(ANY, WEDNESDAY))
                .isEqualTo(GIVEN);
        assertThat(history(List.of(given, refused), List.of(WEDNESDAY), taken).standing(ANY, WEDNESDAY))
                .isEqualTo(REFUSED);
    }

    @Test
    void thePastIsJudgedByWhatWasKnownThen() {
        var history = history(
                List.of(answered(said(Said.GIVEN, "FAMILY_HELP", Party.PARENT, MONDAY_9AM, null), MONDAY_9AM)),
                List.of(),
                new TakenBack(MONDAY_9AM, WEDNESDAY, List.of()));

        assertThat(history.knownAt(TUESDAY).standing(ANY, TUESDAY)).isEqualTo(GIVEN);
        assertThat(history.knownAt(WEDNESDAY).standing(ANY, WEDNESDAY)).isEqualTo(WITHDRAWN);
    }

    static FamilyAnswer said(Said said, String service, Party party, Instant at, @Nullable LocalDate until) {
        return new FamilyAnswer(
                service,
                said,
                new Speaker(party, null),
                at,
                new Informed(Informed.Way.IN_PERSON, false),
                new Competence(
                        party == Party.CHILD ? Competence.Ground.PRESUMED_FROM_16 : Competence.Ground.ADULT, null),
                until);
    }

    private static FamilyAnswer by(Speaker speaker, FamilyAnswer answer) {
        return new FamilyAnswer(
                answer.service(),
                answer.said(),
                speaker,
                answer.saidAt(),
                answer.informed(),
                answer.competence(),
                answer.until());
    }

    private static Answered answered(FamilyAnswer answer, Instant recordedAt) {
        return new Answered(UUID.randomUUID(), answer, "priya", "Priya Nair", recordedAt);
    }

    private static AgreementHistory history(FamilyAnswer... answers) {
        return new AgreementHistory(
                List.of(stated(1, NOT_ASKED, MONDAY_9AM)),
                List.of(answers).stream()
                        .map(answer -> answered(answer, answer.saidAt()))
                        .toList(),
                List.of(),
                List.of());
    }

    private static AgreementHistory history(List<Answered> answers, List<Instant> agreedAfterAll, TakenBack taken) {
        return new AgreementHistory(List.of(stated(1, NOT_ASKED, MONDAY_9AM)), answers, agreedAfterAll, List.of(taken));
    }

    private static Stated stated(int telling, AgreementToService said, Instant at) {
        return new Stated(telling, said, at, at);
    }
}
