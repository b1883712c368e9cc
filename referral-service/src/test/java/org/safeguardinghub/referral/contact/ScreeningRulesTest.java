package org.safeguardinghub.referral.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguardinghub.referral.contact.Arrivals.MONDAY_9AM;
import static org.safeguardinghub.referral.contact.Cases.LEVEL_3;
import static org.safeguardinghub.referral.contact.Cases.MORGAN;
import static org.safeguardinghub.referral.contact.Cases.PRIYA;
import static org.safeguardinghub.referral.contact.Cases.claimed;
import static org.safeguardinghub.referral.contact.Cases.identified;
import static org.safeguardinghub.referral.contact.Cases.rating;
import static org.safeguardinghub.referral.contact.Cases.screened;
import static org.safeguardinghub.referral.contact.Cases.taken;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.safeguardinghub.referral.calendar.ClockPolicy;
import org.safeguardinghub.referral.calendar.Colour;
import org.safeguardinghub.referral.contact.Contact.Return;
import org.safeguardinghub.referral.contact.IdentityCheck.Pending;
import org.safeguardinghub.referral.contact.IdentityCheck.Settled;
import org.safeguardinghub.referral.form.Danger.Statement;
import org.safeguardinghub.referral.rating.Screening;

class ScreeningRulesTest {

    static final ClockPolicy POLICY = ClockPolicy.STANDARD;
    static final Settled SETTLED = new Settled(PRIYA, MONDAY_9AM);
    static final Pending PENDING = new Pending(PRIYA, MONDAY_9AM, "The police are at the door.");

    @Test
    void identityIsSettledOnlyWhenEveryPossibleMatchHasAnAnswer() {
        assertThat(claimed(Statement.DENIED).checkIdentity(SETTLED, 2))
                .isEqualTo(Step.refused(Refusal.CANDIDATES_NOT_ANSWERED));
        assertThat(taken(claimed(Statement.DENIED).checkIdentity(SETTLED, 0))
                        .identity()
                        .isSettled())
                .isTrue();
    }

    @Test
    void onlyDangerGoesAheadOfIdentity() {
        assertThat(claimed(Statement.DENIED).checkIdentity(PENDING, 2))
                .isEqualTo(Step.refused(Refusal.ONLY_DANGER_WAITS_FOR_IDENTITY));
        assertThat(taken(claimed(Statement.NOT_STATED).checkIdentity(PENDING, 2))
                        .identity()
                        .isSettled())
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = Colour.class,
            names = {"AMBER", "GREEN", "BLUE"})
    void statedDangerIsRedWhateverTheScreenerPicks(Colour picked) {
        assertThat(identified(Statement.STATED).screen(rating(picked), false, LEVEL_3, POLICY))
                .isEqualTo(Step.refused(Refusal.IMMEDIATE_DANGER_IS_RED));
        assertThat(identified(Statement.DENIED).screen(rating(picked), true, LEVEL_3, POLICY))
                .isEqualTo(Step.refused(Refusal.IMMEDIATE_DANGER_IS_RED));
    }

    @Test
    void aColourThatTheAuthorityDoesNotUseIsRefused() {
        var withoutBlue = new ClockPolicy(
                2, POLICY.hours(), Map.of(Colour.RED, POLICY.limits().get(Colour.RED)));

        assertThat(identified(Statement.DENIED).screen(rating(Colour.BLUE), false, LEVEL_3, withoutBlue))
                .isEqualTo(Step.refused(Refusal.COLOUR_NOT_USED_HERE));
    }

    @Test
    void aHigherColourHoldsAtOnceAndItsClockEndsNoLater() {
        var amber = screened(Colour.AMBER);

        var red = taken(amber.rate(rating(Colour.RED), true, POLICY)).screening();

        assertThat(red.colour()).isEqualTo(Colour.RED);
        assertThat(red.inDanger()).isTrue();
        assertThat(red.ratings()).hasSize(2);
        assertThat(due(red)).isBefore(due(amber.screening()));
    }

    @Test
    void aLowerColourWaitsForASecondPersonAndKeepsTheFirstClock() {
        var amber = screened(Colour.AMBER);

        var asked = taken(amber.rate(rating(Colour.GREEN), false, POLICY));
        assertThat(asked.screening().colour()).isEqualTo(Colour.AMBER);
        assertThat(asked.answerDowngrade(true, PRIYA, MONDAY_9AM)).isEqualTo(Step.refused(Refusal.SAME_PERSON_TWICE));

        var agreed = taken(asked.answerDowngrade(true, MORGAN, MONDAY_9AM)).screening();
        assertThat(agreed.colour()).isEqualTo(Colour.GREEN);
        assertThat(agreed.clock()).isEqualTo(amber.screening().clock());
        assertThat(agreed.downgrade()).isNull();

        var refused = taken(asked.answerDowngrade(false, MORGAN, MONDAY_9AM)).screening();
        assertThat(refused).isEqualTo(amber.screening());
    }

    @Test
    void nobodyAgreesToWhatNobodyAsked() {
        assertThat(screened(Colour.AMBER).answerDowngrade(true, MORGAN, MONDAY_9AM))
                .isEqualTo(Step.refused(Refusal.NO_DOWNGRADE_ASKED));
        assertThat(screened(Colour.AMBER).rate(rating(Colour.AMBER), false, POLICY))
                .isEqualTo(Step.refused(Refusal.COLOUR_IS_THE_SAME));
    }

    @Test
    void dangerIsNeverReturnedForInformation() {
        var question = new Return("Which school is it?", PRIYA, MONDAY_9AM);

        assertThat(claimed(Statement.STATED).askSender(question))
                .isEqualTo(Step.refused(Refusal.DANGER_IS_NEVER_RETURNED));
        assertThat(claimed(Statement.NOT_STATED).askSender(question))
                .isEqualTo(Step.refused(Refusal.DANGER_IS_NEVER_RETURNED));
        assertThat(screened(Colour.RED).askSender(question)).isEqualTo(Step.refused(Refusal.DANGER_IS_NEVER_RETURNED));

        var amber = screened(Colour.AMBER);
        assertThat(taken(amber.askSender(question)).goOn(MONDAY_9AM)).isEqualTo(amber);
        var claimed = claimed(Statement.DENIED);
        assertThat(taken(claimed.askSender(question)).goOn(MONDAY_9AM)).isEqualTo(claimed);
    }

    @Test
    void aClockIsPausedOnceAndOnlyWhereOneRuns() {
        var amber = screened(Colour.AMBER);
        var paused = taken(amber.pauseGathering("The family is abroad.", MONDAY_9AM, POLICY));

        assertThat(paused.pauseGathering("Again.", MONDAY_9AM, POLICY))
                .isEqualTo(Step.refused(Refusal.CLOCK_IS_PAUSED));
        assertThat(amber.resumeGathering(MONDAY_9AM, POLICY)).isEqualTo(Step.refused(Refusal.NO_CLOCK_RUNS));
        assertThat(screened(Colour.BLUE).pauseGathering("Why?", MONDAY_9AM, POLICY))
                .isEqualTo(Step.refused(Refusal.NO_CLOCK_RUNS));
        assertThat(Deadlines.next(paused)).isEqualTo(amber.arrival().decision().dueAt());
    }

    @Test
    void unratedStandsBetweenRedAndAmber() {
        assertThat(Urgency.of(screened(Colour.RED))).isLessThan(Urgency.of(identified(Statement.DENIED)));
        assertThat(Urgency.of(identified(Statement.DENIED))).isLessThan(Urgency.of(screened(Colour.AMBER)));
    }

    private static Instant due(Screening screening) {
        return Objects.requireNonNull(screening.clock()).dueAt();
    }
}
