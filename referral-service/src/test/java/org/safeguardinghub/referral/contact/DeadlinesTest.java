package org.safeguardinghub.referral.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguardinghub.referral.contact.Arrivals.MONDAY_9AM;
import static org.safeguardinghub.referral.contact.Cases.MORGAN;
import static org.safeguardinghub.referral.contact.Cases.known;
import static org.safeguardinghub.referral.contact.Cases.proposed;
import static org.safeguardinghub.referral.contact.Cases.signedBy;
import static org.safeguardinghub.referral.contact.Cases.taken;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.referral.contact.Contact.Telling;
import org.safeguardinghub.referral.contact.Contact.Telling.Channel;
import org.safeguardinghub.referral.verdict.Outcome;

class DeadlinesTest {

    final Contact.Signed signed = signed();

    @Test
    void anOutcomeNobodyWasToldIsDueAWorkingDayAfterTheSignature() {
        assertThat(Deadlines.outcome(signed)).contains(MONDAY_9AM.plus(Duration.ofDays(1)));
        assertThat(Deadlines.next(signed)).isEqualTo(MONDAY_9AM.plus(Duration.ofDays(1)));
    }

    @Test
    void anOutcomeNobodyHasReadIsDueTwoWorkingDaysAfterItWent() {
        var told = signed.tellSender(new Telling(Channel.SYSTEM, MONDAY_9AM, null));

        assertThat(Deadlines.outcome(told)).contains(MONDAY_9AM.plus(Duration.ofDays(2)));
        assertThat(Deadlines.outcome(told.readBySender(MONDAY_9AM.plusSeconds(60))))
                .isEmpty();
    }

    @Test
    void whoeverWasSpokenToHasHeardIt() {
        assertThat(Deadlines.outcome(signed.tellSender(new Telling(Channel.PHONE, MONDAY_9AM, null))))
                .isEmpty();
    }

    @Test
    void theFirstReadingCounts() {
        var first = MONDAY_9AM.plusSeconds(60);
        var told = signed.tellSender(new Telling(Channel.EMAIL, MONDAY_9AM, null));

        assertThat(told.readBySender(first)
                        .readBySender(first.plusSeconds(60))
                        .telling()
                        .readAt())
                .isEqualTo(first);
    }

    private static Contact.Signed signed() {
        var proposed = proposed(Outcome.SECTION_17_ASSESSMENT);
        return taken(proposed.sign(signedBy(MORGAN, proposed, null), known().build()));
    }
}
