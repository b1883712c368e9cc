package org.safeguardinghub.consent.subjectaccess;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safeguardinghub.consent.subjectaccess.Asked.Asker;
import org.safeguardinghub.consent.subjectaccess.Step.Answer;
import org.safeguardinghub.consent.subjectaccess.Step.Part;
import org.safeguardinghub.consent.subjectaccess.Step.Right;
import org.safeguardinghub.consent.subjectaccess.Step.Source;
import org.safeguardinghub.consent.workforce.Noted;
import org.safeguardinghub.contracts.identity.PersonId;

class SubjectAccessTest {

    static final Instant MONDAY_9AM = Instant.parse("2026-11-23T09:00:00Z");

    @Test
    void itGoesFromTheLetterToTheHandover() {
        var request = request(Asker.SUBJECT);

        request = taken(request, "gina", identity(null));
        request = taken(request, "gina", gathered(Answer.GIVEN));
        request = taken(request, "rita", new Step.Reviewed("All read."));
        request = taken(request, "gina", new Step.Released(Step.Handover.IN_PERSON, 3, 1));

        assertThat(request).isInstanceOf(SubjectAccess.Released.class);
        assertThat(request.file().version()).isEqualTo(5);
        assertThat(SubjectAccess.after(request.file())).isEqualTo(request);
    }

    @Test
    void nothingIsReleasedUnreviewed() {
        var gathered = taken(taken(request(Asker.SUBJECT), "gina", identity(null)), "gina", gathered(Answer.GIVEN));

        assertThat(refused(gathered, "rita", new Step.Released(Step.Handover.IN_PERSON, 3, 1)))
                .isEqualTo(Rule.NOT_POSSIBLE_NOW);
    }

    @Test
    void whoGatheredItNeitherReviewsNorJudges() {
        var gathered = taken(taken(request(Asker.SUBJECT), "gina", identity(null)), "gina", gathered(Answer.GIVEN));

        assertThat(refused(gathered, "gina", new Step.Reviewed("x"))).isEqualTo(Rule.REVIEWER_GATHERED);
        assertThat(refused(gathered, "gina", new Step.Judged("k", Treatment.GIVE, List.of(), "x")))
                .isEqualTo(Rule.REVIEWER_GATHERED);
    }

    @ParameterizedTest
    @CsvSource({"AWAY", "TOO_MUCH", "NOT_ASKED"})
    void aMissingPartHoldsTheReviewUntilItIsGatheredAgain(Answer missing) {
        var partial = taken(taken(request(Asker.SUBJECT), "gina", identity(null)), "gina", gathered(missing));

        assertThat(refused(partial, "rita", new Step.Reviewed("x"))).isEqualTo(Rule.PART_MISSING);
        assertThat(taken(taken(partial, "gina", gathered(Answer.GIVEN)), "rita", new Step.Reviewed("x")))
                .isInstanceOf(SubjectAccess.Reviewed.class);
    }

    @Test
    void whatWasJudgedIsForgottenWhenItIsGatheredAgain() {
        var gathered = taken(taken(request(Asker.SUBJECT), "gina", identity(null)), "gina", gathered(Answer.GIVEN));
        var judged = taken(gathered, "rita", new Step.Judged("k", Treatment.GIVE, List.of(), "x"));

        assertThat(judged.file().judged()).containsOnlyKeys("k");
        assertThat(taken(judged, "gina", gathered(Answer.GIVEN)).file().judged())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "SUBJECT, , true",
        "SUBJECT, COURT_ORDER, false",
        "PARENT, , false",
        "PARENT, PARENTAL_RESPONSIBILITY, true",
        "PARENT, WRITTEN_AUTHORITY, false",
        "PARENT, COURT_ORDER, true",
        "REPRESENTATIVE, WRITTEN_AUTHORITY, true",
        "REPRESENTATIVE, PARENTAL_RESPONSIBILITY, false"
    })
    void whoeverAsksForAnotherShowsByWhatRight(Asker asker, @Nullable Right right, boolean isEnough) {
        var next = request(asker).take(entry("gina", identity(right), MONDAY_9AM));

        assertThat(next instanceof Next.To).isEqualTo(isEnough);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T09:00:00Z, 2026-12-23",
        "2027-01-31T09:00:00Z, 2027-02-28",
        // An hour before midnight in UTC it is the next day in London.
        "2026-06-30T23:30:00Z, 2026-08-01"
    })
    void itIsDueOneCalendarMonthAfterReceipt(Instant receivedAt, LocalDate dueOn) {
        assertThat(new DueClock(receivedAt, false).dueOn()).isEqualTo(dueOn);
    }

    @Test
    void theMonthDoesNotRunWhileWeWaitForWhoAsks() {
        var asked = taken(request(Asker.SUBJECT), "gina", new Step.IdentityAsked(MONDAY_9AM.plusSeconds(60)));
        assertThat(asked.file().clock()).isEmpty();

        var shown = new Step.IdentityConfirmed(Instant.parse("2026-12-10T09:00:00Z"), Step.Proof.PASSPORT, null);
        var known = taken(asked, "gina", shown);

        assertThat(known.file().clock().orElseThrow().dueOn()).isEqualTo(LocalDate.of(2027, 1, 10));
    }

    @Test
    void twoFurtherMonthsAreTakenOnceAndInTheFirst() {
        var request = request(Asker.SUBJECT);
        var extended = taken(request, "gina", new Step.Extended("Many volumes."));
        var tooLate = entry("gina", new Step.Extended("x"), Instant.parse("2026-12-24T09:00:00Z"));

        assertThat(extended.file().clock().orElseThrow().dueOn()).isEqualTo(LocalDate.of(2027, 2, 23));
        assertThat(refused(extended, "gina", new Step.Extended("x"))).isEqualTo(Rule.TOO_LATE_TO_EXTEND);
        assertThat(request.take(tooLate)).isEqualTo(new Next.Refused<>(Rule.TOO_LATE_TO_EXTEND));
    }

    @Test
    void whatIsOverIsOver() {
        var refused =
                taken(request(Asker.SUBJECT), "gina", new Step.Refusal(Step.Ground.EXCESSIVE, "The fifth this month."));
        var withdrawn = taken(request(Asker.SUBJECT), "gina", new Step.Withdrawal(MONDAY_9AM));

        assertThat(refused(refused, "gina", identity(null))).isEqualTo(Rule.NOT_POSSIBLE_NOW);
        assertThat(refused(withdrawn, "gina", new Step.Withdrawal(MONDAY_9AM))).isEqualTo(Rule.NOT_POSSIBLE_NOW);
    }

    static SubjectAccess request(Asker asker) {
        return SubjectAccess.received(
                new RequestId(UUID.randomUUID()),
                new Asked(new PersonId(UUID.randomUUID()), asker, Asked.Way.LETTER, MONDAY_9AM),
                new Noted("gina", "Gina Gathers", MONDAY_9AM));
    }

    static Step identity(@Nullable Right right) {
        return new Step.IdentityConfirmed(MONDAY_9AM, Step.Proof.PASSPORT, right);
    }

    static Step gathered(Answer network) {
        return new Step.Gathered(
                1,
                List.of(
                        new Part(Source.REFERRAL_SERVICE, Answer.GIVEN, 4),
                        new Part(Source.NETWORK_SERVICE, network, 0)));
    }

    static SubjectAccess taken(SubjectAccess before, String by, Step step) {
        var next = before.take(entry(by, step, MONDAY_9AM.plusSeconds(3600)));
        assertThat(next).isInstanceOf(Next.To.class);
        return next instanceof Next.To<? extends SubjectAccess>(var state) ? state : before;
    }

    static @Nullable Rule refused(SubjectAccess before, String by, Step step) {
        return before.take(entry(by, step, MONDAY_9AM.plusSeconds(3600)))
                        instanceof Next.Refused<? extends SubjectAccess>(var rule)
                ? rule
                : null;
    }

    static Entry entry(String by, Step step, Instant at) {
        return new Entry(step, new Noted(by, by, at));
    }
}
