package org.safeguardinghub.referral.contact.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguardinghub.referral.contact.Arrivals.anArrival;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.contracts.referral.ReferralEvent.FamilyInformed;
import org.safeguardinghub.contracts.referral.ReferralEvent.ImmediateDanger;
import org.safeguardinghub.referral.contact.Contact.Received;
import org.safeguardinghub.referral.contact.Told;
import org.safeguardinghub.referral.form.Danger;
import org.safeguardinghub.referral.form.ReferralForm;

class ReferralEventsTest {

    static final ReferralForm NOTHING_BUT_DANGER = new ReferralForm(
            null, new Danger(true, null, null, null), List.of(), List.of(), null, null, null, null, List.of());

    @Test
    void anAlmostEmptyFormStillBecomesAWholeEvent() {
        var event = ReferralEvents.of(
                new Received(anArrival(Danger.Statement.STATED)),
                new Told(NOTHING_BUT_DANGER, "digest", List.of(), List.of()));

        assertThat(event.immediateDanger()).isEqualTo(ImmediateDanger.STATED);
        assertThat(event.familyInformed()).isEqualTo(FamilyInformed.NOT_STATED);
        assertThat(event.senderRole()).isEqualTo("10");
        assertThat(event.children()).isZero();
        assertThat(event.agreementToService()).isNull();
    }

    @Test
    void theClockTravelsAsAbsoluteInstants() {
        var event = ReferralEvents.of(
                new Received(anArrival(Danger.Statement.DENIED)),
                new Told(NOTHING_BUT_DANGER, "digest", List.of(), List.of()));

        assertThat(event.clocks().getFirst().dueAt()).isEqualTo("2026-11-24T09:00:00Z");
        assertThat(event.clocks().getFirst().rungs()).hasSize(3);
    }
}
