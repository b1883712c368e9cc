package org.safeguardinghub.notification;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.contracts.referral.ClockStarted;
import org.safeguardinghub.contracts.referral.ClockStarted.Rung;
import org.safeguardinghub.contracts.referral.ReferralEvent.ContactClaimed;
import org.safeguardinghub.contracts.referral.ReferralEvent.ContactReceived;
import org.safeguardinghub.contracts.referral.ReferralEvent.FamilyInformed;
import org.safeguardinghub.contracts.referral.ReferralEvent.ImmediateDanger;
import org.safeguardinghub.contracts.referral.SenderEvent.DangerStated;
import org.safeguardinghub.kit.inbox.EventInbox;
import org.safeguardinghub.notification.arrival.ArrivalEvents;
import org.safeguardinghub.notification.arrival.Arrivals;
import org.safeguardinghub.testkit.infrastructure.HubInfrastructure;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole service on a real database and broker, with a partner and a mail server that are played by the test. */
@SpringBootTest(
        properties = {
            "hub.deliveries.waits=10ms,10ms,10ms,10ms",
            "hub.deliveries.failures-before-relief=3",
            "db-scheduler.polling-interval=50ms"
        })
@HubInfrastructure(database = "notification")
class NotificationIT {

    static final Instant MONDAY_9AM = Instant.parse("2026-11-23T09:00:00Z");
    static final TurnedClock CLOCK = new TurnedClock(MONDAY_9AM);
    static final PlayedPartner PARTNER = new PlayedPartner();
    static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @Autowired
    EventInbox inbox;

    @Autowired
    Arrivals arrivals;

    @Autowired
    JdbcClient jdbc;

    final ContactId contact = new ContactId(UUID.randomUUID());
    final String school = "school-" + contact.value();
    final String authority = "authority-" + Integer.toHexString(contact.hashCode());

    @DynamicPropertySource
    static void playedWorld(DynamicPropertyRegistry properties) {
        MAIL.start();
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
        properties.add("hub.catcher.url", PARTNER::url);
        properties.add("hub.webhooks.local-origins", PARTNER::url);
    }

    @AfterAll
    static void close() {
        MAIL.stop();
        PARTNER.close();
    }

    @BeforeEach
    void aSchoolWithAWebhookThenAMailboxAndADutyDesk() {
        jdbc.sql(
                        "insert into agency values (:id, :authority, 'SCHOOL', 'A school'), (:desk, :authority, 'DESK', 'Duty')")
                .param("id", school)
                .param("desk", authority)
                .param("authority", authority)
                .update();
        jdbc.sql("insert into endpoint values (:id, 'WEBHOOK', 1, '{catcher}/' || :id, '127.0.0.1'),"
                        + " (:id, 'EMAIL', 2, :id || '@school.example', null),"
                        + " (:desk, 'EMAIL', 1, :desk || '@duty.example', null)")
                .param("id", school)
                .param("desk", authority)
                .update();
        jdbc.sql("insert into duty_desk values (:authority, :authority)")
                .param("authority", authority)
                .update();
    }

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
        assertThat(jdbc.sql("select status from delivery_attempt a join delivery d on d.id = a.delivery_id"
                                + " where contact_id = :contact order by number")
                        .param("contact", contact.value())
                        .query(Integer.class)
                        .list())
                .containsExactly(500, 500, 204);
        assertThat(count("delivery where contact_id = :contact")).isEqualTo(1);
    }

    @Test
    void whereTheWebhookIsDeadTheMailboxIsToldAndAllIsGivenUpInTheEnd() {
        PARTNER.answer(school, 500, 500, 500, 500, 500, 500, 500);

        hear(UUID.randomUUID(), ImmediateDanger.DENIED, 1);

        delivered("EMAIL");
        assertThat(mailTo(school)).hasSize(1).first().asString().contains("C-7KQ4-M2XP", "999");
        await().atMost(30, SECONDS)
                .until(() -> count("delivery where contact_id = :contact and state = 'GIVEN_UP'") == 1);
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

    private void hear(UUID id, ImmediateDanger danger, int version) {
        inbox.consume(ArrivalEvents.CONSUMER, List.of(record(id, danger, version)), ArrivalEvents.of(arrivals));
    }

    private ConsumerRecord<String, byte[]> record(UUID id, ImmediateDanger danger, int version) {
        var body = EventBodies.contactReceived(
                contact, new AuthorityId(authority), new AgencyId(school), danger, clock(version), CLOCK.instant());
        var record = new ConsumerRecord<>("hub.referral", 0, 0, contact.toString(), body);
        EventBodies.envelope(id, CLOCK.instant())
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    private static ClockStarted clock(int version) {
        var start = CLOCK.instant();
        var due = start.plus(Duration.ofHours(8));
        return new ClockStarted(
                "DECISION",
                version,
                start,
                due,
                List.of(
                        new Rung(50, start.plus(Duration.ofHours(4))),
                        new Rung(80, start.plus(Duration.ofHours(6))),
                        new Rung(100, due)));
    }

    private void delivered(String channel) {
        whileTimeGoesOn(() ->
                count("delivery where contact_id = :contact and state = 'DELIVERED' and channel = '" + channel + "'")
                        == 1);
    }

    /** The scheduler rests by the same clock, so it would rest for ever if the clock stood still. */
    private static void whileTimeGoesOn(BooleanSupplier condition) {
        await().atMost(60, SECONDS).until(() -> {
            CLOCK.turnTo(CLOCK.instant().plusMillis(100));
            return condition.getAsBoolean();
        });
    }

    private List<Integer> clockAlerts() {
        return jdbc.sql("select percent from alert where contact_id = :contact and kind = 'CLOCK' order by raised_at")
                .param("contact", contact.value())
                .query((row, number) -> row.getInt("percent"))
                .list();
    }

    private int count(String what) {
        return jdbc.sql("select count(*) from " + what)
                .param("contact", contact.value())
                .query(Integer.class)
                .single();
    }

    private static List<String> mailTo(String mailbox) {
        return Arrays.stream(MAIL.getReceivedMessages())
                .map(GreenMailUtil::getWholeMessage)
                .filter(mail -> mail.contains("To: " + mailbox + "@"))
                .toList();
    }

    @TestConfiguration
    static class Time {

        @Bean
        InstantSource instantSource() {
            return CLOCK;
        }
    }
}
