package org.safeguardinghub.notification;

import static java.util.Objects.requireNonNull;
import static java.util.concurrent.TimeUnit.SECONDS;
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
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.safeguardinghub.contracts.HubEvent;
import org.safeguardinghub.contracts.Topics;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.contracts.referral.ClockStarted;
import org.safeguardinghub.contracts.referral.ClockStarted.Rung;
import org.safeguardinghub.contracts.referral.ReferralEvent.ImmediateDanger;
import org.safeguardinghub.kit.inbox.EventInbox;
import org.safeguardinghub.notification.arrival.ArrivalEvents;
import org.safeguardinghub.testkit.infrastructure.EventsOnKafka;
import org.safeguardinghub.testkit.infrastructure.HubInfrastructure;
import org.safeguardinghub.testkit.tokens.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole service on a real database and broker, with a partner and a mail server that are played by the test; one for
 * all tests, which keep apart by their contact, school and authority.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "hub.deliveries.waits=10ms,10ms,10ms,10ms",
            "hub.deliveries.failures-before-relief=3",
            "db-scheduler.polling-interval=50ms"
        })
@HubInfrastructure(database = "notification", topics = NotificationCase.DEAD_LETTERS)
@Import({TestTokens.class, NotificationCase.Time.class})
abstract class NotificationCase {

    static final String DEAD_LETTERS = "hub.referral.consent-service.dead-letter";

    static final Instant MONDAY_9AM = Instant.parse("2026-11-23T09:00:00Z");
    static final TurnedClock CLOCK = new TurnedClock(MONDAY_9AM);
    static final PlayedPartner PARTNER = new PlayedPartner();
    static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @Autowired
    EventInbox inbox;

    @Autowired
    ArrivalEvents events;

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

    @Autowired
    TransactionTemplate transactions;

    @LocalServerPort
    int port;

    @Autowired
    TestTokens tokens;

    @Autowired
    JsonMapper json;

    @Value("${hub.kafka}")
    String kafka;

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

    /** Over the broker, until its effect is there. */
    void hear(HubEvent event) {
        var id = UUID.randomUUID();
        new EventsOnKafka(kafka, json::writeValueAsBytes).publish(Topics.REFERRAL, id, event);
        await().atMost(60, SECONDS)
                .until(() -> jdbc.sql("select count(*) from inbox where event_id = :id")
                                .param("id", id)
                                .query(Integer.class)
                                .single()
                        == 1);
    }

    Asking aColleague(String role) {
        return aPerson(UUID.randomUUID(), role);
    }

    Asking aPerson(UUID id, String role) {
        return aPerson(id, role, authority);
    }

    Asking aPerson(UUID id, String role, String where) {
        var token = tokens.person(id.toString(), "Name of " + id)
                .authority(where)
                .roles(role)
                .sign();
        return new Asking(port, id.toString(), token);
    }

    /** The school's own system or engineer. */
    Asking aPartner(String agency, String role) {
        var token = tokens.outside(agency)
                .agency(agency, "SCHOOL", "The agency")
                .authority(authority)
                .roles(role)
                .scopes("referrals.read")
                .sign();
        return new Asking(port, agency, token);
    }

    void hear(UUID id, ImmediateDanger danger, int version) {
        inbox.consume(ArrivalEvents.CONSUMER, List.of(record(id, danger, version)), events.handlers());
    }

    private ConsumerRecord<String, byte[]> record(UUID id, ImmediateDanger danger, int version) {
        var body = EventBodies.contactReceived(
                contact, new AuthorityId(authority), new AgencyId(school), danger, clock(version), CLOCK.instant());
        var record = new ConsumerRecord<>("hub.referral", 0, 0, contact.toString(), body);
        EventBodies.envelope(id, CLOCK.instant())
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    static ClockStarted clock(int version) {
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

    void delivered(String channel) {
        whileTimeGoesOn(() ->
                count("delivery where contact_id = :contact and state = 'DELIVERED' and channel = '" + channel + "'")
                        == 1);
    }

    /** The scheduler rests by the same clock, so it would rest for ever if the clock stood still. */
    static void whileTimeGoesOn(BooleanSupplier condition) {
        await().atMost(60, SECONDS).until(() -> {
            CLOCK.turnTo(CLOCK.instant().plusMillis(100));
            return condition.getAsBoolean();
        });
    }

    int count(String what) {
        return countWithin("*", "*", what);
    }

    int countWithin(String authority, String agency, String what) {
        return within(
                authority,
                agency,
                () -> jdbc.sql("select count(*) from " + what)
                        .param("contact", contact.value())
                        .query(Integer.class)
                        .single());
    }

    <T> T within(Supplier<T> query) {
        return within("*", "*", query);
    }

    private <T> T within(String authority, String agency, Supplier<T> query) {
        return requireNonNull(transactions.execute(_ -> {
            jdbc.sql("select set_config('app.authority', ?, true), set_config('app.agency', ?, true)")
                    .param(authority)
                    .param(agency)
                    .query((row, _) -> row.getString(1))
                    .single();
            return query.get();
        }));
    }

    static List<String> mailTo(String mailbox) {
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
