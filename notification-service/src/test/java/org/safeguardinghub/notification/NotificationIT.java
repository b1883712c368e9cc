package org.safeguardinghub.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.referral.ReferralEvent.ContactClaimed;
import org.safeguardinghub.contracts.referral.ReferralEvent.ContactReceived;
import org.safeguardinghub.contracts.referral.ReferralEvent.FamilyInformed;
import org.safeguardinghub.contracts.referral.ReferralEvent.ImmediateDanger;
import org.safeguardinghub.contracts.referral.SenderEvent.DangerStated;
import org.safeguardinghub.notification.arrival.Arrivals;
import org.springframework.beans.factory.annotation.Autowired;

/** From a contact's arrival to the people who are told of it. */
class NotificationIT extends NotificationCase {

    @Autowired
    Arrivals arrivals;

    @Test
    void anEventThatIsHeardTwiceIsAcknowledgedOnce() {
        var id = UUID.randomUUID();

        hear(id, ImmediateDanger.DENIED, 1);
        hear(id, ImmediateDanger.DENIED, 1);

        delivered("WEBHOOK");
        assertThat(count("delivery where contact_id = :contact")).isEqualTo(1);
        assertThat(PARTNER.callsTo(school)).hasSize(1);
    }

    @Test
    void aPartnerThatFailsTwiceIsToldOnceUnderOneId() {
        PARTNER.answer(school, 500, 500, 204);

        hear(UUID.randomUUID(), ImmediateDanger.DENIED, 1);

        delivered("WEBHOOK");
        assertThat(PARTNER.callsTo(school)).hasSize(3);
        assertThat(PARTNER.callsTo(school).stream().distinct()).hasSize(1);
        assertThat(within(() -> jdbc.sql("select status from delivery_attempt a join delivery d on d.id = a.delivery_id"
                                + " where contact_id = :contact order by number")
                        .param("contact", contact.value())
                        .query(Integer.class)
                        .list()))
                .containsExactly(500, 500, 204);
        assertThat(count("delivery where contact_id = :contact")).isEqualTo(1);
    }

    @Test
    void whereTheWebhookIsDeadTheMailboxIsToldAndAllIsGivenUpInTheEnd() {
        PARTNER.answer(school, 500, 500, 500, 500, 500, 500, 500);

        hear(UUID.randomUUID(), ImmediateDanger.DENIED, 1);

        delivered("EMAIL");
        assertThat(mailTo(school)).hasSize(1).first().asString().contains("C-7KQ4-M2XP", "999");
        whileTimeGoesOn(() -> count("delivery where contact_id = :contact and state = 'GIVEN_UP'") == 1);
        assertThat(count("alert where contact_id = :contact and kind = 'DELIVERY_FAILED'"))
                .isZero();
    }

    @Test
    void anEndpointThatIsGoneIsNotCalledAgain() {
        PARTNER.answer(school, 410);

        hear(UUID.randomUUID(), ImmediateDanger.DENIED, 1);

        delivered("EMAIL");
        assertThat(count("endpoint where agency = 'school-' || cast(:contact as text) and disabled_code = 'HTTP_410'"))
                .isEqualTo(1);
    }

    @Test
    void dangerReachesTheDutyDeskByMailAndIsAnAlert() {
        hear(UUID.randomUUID(), ImmediateDanger.STATED, 1);

        whileTimeGoesOn(() -> mailTo(authority).size() == 1);
        assertThat(mailTo(authority).getFirst()).contains("Immediate danger", "C-7KQ4-M2XP");
        assertThat(count("alert where contact_id = :contact and kind = 'IMMEDIATE_DANGER'"))
                .isEqualTo(1);
    }

    @Test
    void dangerStatedInAnAmendmentReachesTheDutyDeskAsOnArrival() {
        arrivals.dangerStated(
                new DangerStated(contact, "C-7KQ4-M2XP", new AuthorityId(authority), new AgencyId(school), MONDAY_9AM));

        whileTimeGoesOn(() -> mailTo(authority).size() == 1);
        assertThat(count("alert where contact_id = :contact and kind = 'IMMEDIATE_DANGER'"))
                .isEqualTo(1);
    }

    @Test
    void whoToldUsWithoutAnAgencyIsToldNothingByAMachine() {
        arrivals.received(new ContactReceived(
                contact,
                "C-7KQ4-M2XP",
                new AuthorityId(authority),
                AgencyId.PUBLIC,
                "1B",
                1,
                ImmediateDanger.DENIED,
                FamilyInformed.NOT_STATED,
                List.of(),
                List.of(),
                MONDAY_9AM));

        assertThat(count("delivery where contact_id = :contact")).isZero();
        assertThat(count("alert where contact_id = :contact")).isZero();
    }

    @Test
    void dangerThatIsNotStatedAsksForAFirstLookUntilSomebodyHasClaimedIt() {
        hear(UUID.randomUUID(), ImmediateDanger.NOT_STATED, 1);
        assertThat(count("alert where contact_id = :contact and kind = 'FIRST_LOOK' and state = 'RAISED'"))
                .isEqualTo(1);

        arrivals.claimed(new ContactClaimed(contact, new AuthorityId(authority), UUID.randomUUID(), MONDAY_9AM));

        assertThat(count("alert where contact_id = :contact and kind = 'FIRST_LOOK' and state = 'STOOD_DOWN'"))
                .isEqualTo(1);
    }

    @Test
    void rungsAreToldInOrderAsTheClockTurns() {
        var start = CLOCK.instant();
        hear(UUID.randomUUID(), ImmediateDanger.DENIED, 1);

        for (var hours : List.of(4, 6, 8, 32)) {
            CLOCK.turnTo(start.plus(Duration.ofHours(hours)));
            var expected = List.of(4, 6, 8, 32).indexOf(hours) + 1;
            whileTimeGoesOn(() -> clockAlerts().size() == expected);
        }

        assertThat(clockAlerts()).containsExactly(50, 80, 100, 100);
        assertThat(count("alert where contact_id = :contact and kind = 'CLOCK' and state = 'RAISED'"))
                .isEqualTo(1);
    }

    @Test
    void anOlderVersionOfAClockIsDropped() {
        hear(UUID.randomUUID(), ImmediateDanger.DENIED, 2);

        hear(UUID.randomUUID(), ImmediateDanger.DENIED, 1);

        assertThat(count("clock_timer where contact_id = :contact and version = 2"))
                .isEqualTo(1);
        assertThat(count("scheduled_tasks where task_instance like cast(:contact as text) || ':%'"))
                .isEqualTo(1);
    }

    @Test
    void aForgottenConditionShowsNobodyAnothersDeliveries() {
        hear(UUID.randomUUID(), ImmediateDanger.DENIED, 1);
        delivered("WEBHOOK");

        for (var table : List.of("delivery", "notice", "delivery_attempt join delivery on delivery.id = delivery_id")) {
            var ofThisContact = table + " where contact_id = :contact";
            assertThat(countWithin(authority, school, ofThisContact)).isEqualTo(1);
            assertThat(countWithin(authority, "another-school", ofThisContact)).isZero();
            assertThat(countWithin("another-authority", school, ofThisContact)).isZero();
            assertThat(countWithin("", "", ofThisContact)).isZero();
        }
        assertThat(countWithin(
                        authority, "another-school", "delivery_attempt where cast(:contact as uuid) is not null"))
                .isZero();
    }

    private List<Integer> clockAlerts() {
        return jdbc.sql("select percent from alert where contact_id = :contact and kind = 'CLOCK' order by raised_at")
                .param("contact", contact.value())
                .query((row, number) -> row.getInt("percent"))
                .list();
    }
}
