package org.safeguardinghub.referral.contact.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguardinghub.referral.contact.Arrivals.MONDAY_9AM;
import static org.safeguardinghub.referral.contact.Arrivals.anArrival;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.contracts.referral.ReferralEvent.ContactDecided;
import org.safeguardinghub.contracts.referral.ReferralEvent.ContactScreened;
import org.safeguardinghub.contracts.referral.ReferralEvent.FamilyInformed;
import org.safeguardinghub.contracts.referral.ReferralEvent.ImmediateDanger;
import org.safeguardinghub.referral.calendar.Colour;
import org.safeguardinghub.referral.contact.Cases;
import org.safeguardinghub.referral.contact.Change;
import org.safeguardinghub.referral.contact.Contact.Received;
import org.safeguardinghub.referral.contact.Told;
import org.safeguardinghub.referral.form.Danger;
import org.safeguardinghub.referral.form.ReferralForm;
import org.safeguardinghub.referral.form.Referrer;
import org.safeguardinghub.referral.verdict.Outcome;

class ReferralEventsTest {

    static final ReferralForm NOTHING_BUT_DANGER = new ReferralForm(
            null, new Danger(true, null, null, null), List.of(), List.of(), null, null, null, null, List.of());

    @Test
    void anAlmostEmptyFormStillBecomesAWholeEvent() {
        var event = ReferralEvents.of(
                new Received(anArrival(Danger.Statement.STATED)),
                new Told(NOTHING_BUT_DANGER, "digest", List.of(), List.of(), null, null));

        assertThat(event.immediateDanger()).isEqualTo(ImmediateDanger.STATED);
        assertThat(event.familyInformed()).isEqualTo(FamilyInformed.NOT_STATED);
        assertThat(event.senderRole()).isEqualTo("10");
        assertThat(event.children()).isZero();
        assertThat(event.agreementToService()).isNull();
        assertThat(event.anonymityRequested()).isFalse();
    }

    @Test
    void thatASenderAsksNotToBeNamedTravelsAtOnceAndWhenItIsSaidLater() {
        var referrer = new Referrer("Dana Reyes", null, "2A", null, null, true, null, null, null);
        var form = new ReferralForm(
                null, new Danger(true, null, null, null), List.of(), List.of(), null, referrer, null, null, List.of());
        var arrival = anArrival(Danger.Statement.STATED);

        assertThat(ReferralEvents.of(new Received(arrival), new Told(form, "digest", List.of(), List.of(), null, null))
                        .anonymityRequested())
                .isTrue();
        assertThat(ReferralEvents.amended(arrival, 2, form, MONDAY_9AM).anonymityRequested())
                .isTrue();
    }

    @Test
    void theClockTravelsAsAbsoluteInstants() {
        var event = ReferralEvents.of(
                new Received(anArrival(Danger.Statement.DENIED)),
                new Told(NOTHING_BUT_DANGER, "digest", List.of(), List.of(), null, null));

        assertThat(event.clocks().getFirst().dueAt()).isEqualTo("2026-11-24T09:00:00Z");
        assertThat(event.clocks().getFirst().rungs()).hasSize(3);
    }

    @Test
    void aFirstRatingStartsTheGatheringClockAndLeavesTheDecisionClockAlone() {
        var before = Cases.identified(Danger.Statement.DENIED);
        var now = Cases.screened(Colour.AMBER);
        var change = new Change(4, Change.What.SCREENED, MONDAY_9AM, "a-subject", "why");

        var set = RunningClocks.changed(before, now, change).orElseThrow();

        assertThat(set.clocks()).extracting(clock -> clock.clock()).containsExactly("GATHERING");
        assertThat(set.clocks().getFirst().version()).isEqualTo(4);
        assertThat(set.stopped()).isEmpty();
        assertThat(ReferralEvents.of(now, change))
                .hasValueSatisfying(event -> assertThat(event)
                        .isEqualTo(new ContactScreened(
                                now.arrival().id(), now.arrival().authority(), "AMBER", false, MONDAY_9AM)));
    }

    @Test
    void proposingStopsTheGatheringClockAndSigningTheDecisionClock() {
        var screened = Cases.screened(Colour.AMBER);
        var proposed = Cases.proposed(Outcome.SECTION_17_ASSESSMENT);
        var signed = Cases.taken(proposed.sign(
                Cases.signedBy(Cases.MORGAN, proposed, null), Cases.known().build()));
        var change = new Change(6, Change.What.SIGNED, MONDAY_9AM, "a-subject", null);

        assertThat(RunningClocks.changed(screened, proposed, change)
                        .orElseThrow()
                        .stopped())
                .containsExactly("GATHERING");
        assertThat(RunningClocks.changed(proposed, signed, change).orElseThrow().stopped())
                .containsExactly("DECISION");
        assertThat(ReferralEvents.of(signed, change).orElseThrow()).isInstanceOf(ContactDecided.class);
    }
}
