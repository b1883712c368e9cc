package org.safeguardinghub.consent.misdirected;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safeguardinghub.consent.misdirected.Misdirection.Assessed;
import org.safeguardinghub.consent.misdirected.Misdirection.Closed;
import org.safeguardinghub.consent.misdirected.Misdirection.RecallAsked;
import org.safeguardinghub.consent.misdirected.Misdirection.RecipientConfirmed;
import org.safeguardinghub.consent.misdirected.Misdirection.Reported;
import org.safeguardinghub.consent.misdirected.Next.Refused;
import org.safeguardinghub.consent.misdirected.Next.To;
import org.safeguardinghub.consent.misdirected.Step.Assessment;
import org.safeguardinghub.consent.misdirected.Step.Closing;
import org.safeguardinghub.consent.misdirected.Step.Confirmation;
import org.safeguardinghub.consent.misdirected.Step.Correction;
import org.safeguardinghub.consent.misdirected.Step.FamilyNotTold;
import org.safeguardinghub.consent.misdirected.Step.Kept;
import org.safeguardinghub.consent.misdirected.Step.Outcome;
import org.safeguardinghub.consent.misdirected.Step.Reasoned;
import org.safeguardinghub.consent.misdirected.Step.Recall;
import org.safeguardinghub.consent.misdirected.Step.Risk;
import org.safeguardinghub.consent.misdirected.Step.Told;
import org.safeguardinghub.consent.misdirected.Step.Way;
import org.safeguardinghub.consent.misdirected.Step.Who;
import org.safeguardinghub.consent.workforce.Noted;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.contracts.identity.ContactId;

/** From a report of what went astray until everything was done that can be. */
class MisdirectionTest {

    static final Instant FRIDAY_5PM = Instant.parse("2026-03-27T17:00:00Z");
    static final Instant FRIDAY_6PM = FRIDAY_5PM.plusSeconds(3_600);
    static final Noted BY_PRIYA = new Noted("priya", "Priya Nair", FRIDAY_6PM);

    static final Recall RECALL = new Recall(FRIDAY_6PM, Way.BY_PHONE);
    static final Confirmation DELETED = new Confirmation(FRIDAY_6PM, Kept.DELETED);
    static final Confirmation CANNOT_CONFIRM = new Confirmation(FRIDAY_6PM, Kept.CANNOT_CONFIRM);
    static final Assessment AT_RISK = assessed(Risk.HIGH, true, true);
    static final Assessment HARMLESS = assessed(Risk.UNLIKELY, false, false);
    static final Closing CLOSING = new Closing("Addresses are read back before sending.");
    static final Told LEAD_TOLD = new Told(Who.SAFEGUARDING_LEAD, FRIDAY_6PM, null);
    static final Told ICO_TOLD = new Told(Who.ICO, FRIDAY_6PM, null);
    static final Told FAMILY_TOLD = new Told(Who.FAMILY, FRIDAY_6PM, null);

    @Test
    void itGoesFromTheReportToWhatWasLearnt() {
        assertThat(after()).isInstanceOf(Reported.class);
        assertThat(after(RECALL)).isInstanceOf(RecallAsked.class);
        assertThat(after(RECALL, DELETED)).isInstanceOf(RecipientConfirmed.class);
        assertThat(after(RECALL, DELETED, HARMLESS)).isInstanceOf(Assessed.class);
        assertThat(after(RECALL, DELETED, HARMLESS, LEAD_TOLD, CLOSING)).isInstanceOf(Closed.class);
    }

    @Test
    void noStepIsLeftOutAndNoneIsTakenTwice() {
        for (var step : List.of(DELETED, HARMLESS, CLOSING)) {
            assertThat(refused(after(), step)).isEqualTo(Rule.NOT_POSSIBLE_NOW);
        }
        assertThat(refused(after(RECALL), RECALL)).isEqualTo(Rule.NOT_POSSIBLE_NOW);
        assertThat(refused(after(RECALL), HARMLESS)).isEqualTo(Rule.NOT_POSSIBLE_NOW);
        assertThat(refused(after(RECALL, DELETED), DELETED)).isEqualTo(Rule.NOT_POSSIBLE_NOW);
        assertThat(refused(after(RECALL, DELETED, HARMLESS, LEAD_TOLD, CLOSING), CLOSING))
                .isEqualTo(Rule.NOT_POSSIBLE_NOW);
    }

    @Test
    void whoCouldNotConfirmItMaySoLater() {
        var later = (RecipientConfirmed) after(RECALL, CANNOT_CONFIRM, DELETED);

        assertThat(later.confirmation()).isEqualTo(DELETED);
        assertThat(later.file().version()).isEqualTo(4);
    }

    @Test
    void whoIsAtRiskHasTheCommissionerTold() {
        assertThat(refused(after(RECALL, DELETED), assessed(Risk.LIKELY, false, true)))
                .isEqualTo(Rule.RISK_IS_NOTIFIABLE);
        assertThat(refused(after(RECALL, DELETED), assessed(Risk.HIGH, false, true)))
                .isEqualTo(Rule.RISK_IS_NOTIFIABLE);
        assertThat(after(RECALL, DELETED, assessed(Risk.UNLIKELY, true, false))).isInstanceOf(Assessed.class);
    }

    @Test
    void itIsClosedOnlyOnceEverybodyWasToldWhoHasToBe() {
        assertThat(refused(after(RECALL, DELETED, AT_RISK), CLOSING)).isEqualTo(Rule.ICO_NOT_TOLD);
        assertThat(refused(after(RECALL, DELETED, AT_RISK, ICO_TOLD), CLOSING)).isEqualTo(Rule.FAMILY_NOT_TOLD);
        assertThat(refused(after(RECALL, DELETED, AT_RISK, ICO_TOLD, FAMILY_TOLD), CLOSING))
                .isEqualTo(Rule.LEAD_NOT_TOLD);
        assertThat(after(RECALL, DELETED, AT_RISK, ICO_TOLD, FAMILY_TOLD, LEAD_TOLD, CLOSING))
                .isInstanceOf(Closed.class);
    }

    @Test
    void aFamilyThatIsNotSafeToTellHoldsNothingUpAndMayBeToldOnceItIs() {
        var unsafe = new FamilyNotTold(FRIDAY_6PM, "He would learn where they live.");

        var closed = after(RECALL, DELETED, AT_RISK, ICO_TOLD, unsafe, LEAD_TOLD, CLOSING);

        assertThat(closed).isInstanceOf(Closed.class);
        assertThat(closed.take(entry(FAMILY_TOLD))).isInstanceOf(To.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-30T16:59:59Z, false",
        "2026-03-30T17:00:00Z, false",
        "2026-03-30T17:00:01Z, true",
    })
    void seventyTwoHoursRunOverTheWeekendAndTheChangeOfClocks(Instant now, boolean past) {
        var clock = new BreachClock(FRIDAY_5PM);

        assertThat(clock.dueAt()).isEqualTo(Instant.parse("2026-03-30T17:00:00Z"));
        assertThat(clock.isPast(now)).isEqualTo(past);
    }

    @Test
    void theCommissionerIsToldLateOnlyWithTheReason() {
        var late = Instant.parse("2026-03-30T17:00:01Z");

        assertThat(refused(after(), new Told(Who.ICO, late, null))).isEqualTo(Rule.LATE_WITHOUT_REASON);
        assertThat(after(new Told(Who.ICO, late, "We were told on a Saturday.")))
                .isInstanceOf(Reported.class);
        assertThat(after(new Told(Who.SAFEGUARDING_LEAD, late, null))).isInstanceOf(Reported.class);
        assertThat(after(new Told(Who.ICO, late.minusSeconds(1), null))).isInstanceOf(Reported.class);
    }

    @Test
    void nothingWasDoneBeforeItHappened() {
        var before = FRIDAY_5PM.minusSeconds(1);

        assertThat(refused(after(), new Recall(before, Way.BY_EMAIL))).isEqualTo(Rule.TOO_EARLY);
        assertThat(refused(after(), new Told(Who.FAMILY, before, null))).isEqualTo(Rule.TOO_EARLY);
        assertThat(refused(after(RECALL), new Confirmation(FRIDAY_5PM, Kept.RETURNED)))
                .isEqualTo(Rule.TOO_EARLY);
    }

    @Test
    void onlyWrongInformationAboutAChildIsCorrected() {
        var correction = new Correction(new AgencyId("quayside-homes"), FRIDAY_6PM, Outcome.ASKED);

        assertThat(refused(after(), correction)).isEqualTo(Rule.NOT_ABOUT_A_WRONG_CHILD);
        var wrongChild = Misdirection.reported(new MisdirectionId(UUID.randomUUID()), report(true), BY_PRIYA);
        assertThat(wrongChild.take(entry(correction))).isInstanceOf(To.class);
    }

    @Test
    void anAgencyHasAnIdAndNobodyElseHas() {
        assertThatThrownBy(() -> new WrongRecipient(WrongRecipient.Kind.AGENCY, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WrongRecipient(WrongRecipient.Kind.SOMEBODY_ELSE, new AgencyId("police")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Misdirection after(Step... steps) {
        return Misdirection.after(new CaseFile(
                new MisdirectionId(UUID.randomUUID()),
                report(false),
                BY_PRIYA,
                List.of(steps).stream().map(MisdirectionTest::entry).toList()));
    }

    private static Rule refused(Misdirection misdirection, Step step) {
        return ((Refused<? extends Misdirection>) misdirection.take(entry(step))).rule();
    }

    private static Entry entry(Step step) {
        return new Entry(step, BY_PRIYA);
    }

    private static Assessment assessed(Risk risk, boolean ico, boolean people) {
        return new Assessment(risk, new Reasoned(ico, "Because."), new Reasoned(people, "Because."));
    }

    private static Report report(boolean isWrongChild) {
        return new Report(
                new ContactId(UUID.randomUUID()),
                null,
                isWrongChild,
                new WrongRecipient(WrongRecipient.Kind.AGENCY, new AgencyId("quayside-homes")),
                Set.of("NAMES"),
                new Report.Times(FRIDAY_5PM, FRIDAY_5PM),
                Report.Finder.OUR_STAFF);
    }
}
