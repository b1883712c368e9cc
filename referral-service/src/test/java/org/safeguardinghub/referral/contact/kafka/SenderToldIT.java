package org.safeguardinghub.referral.contact.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safeguardinghub.referral.Steps.proposal;
import static org.safeguardinghub.referral.Steps.screen;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.contracts.HubEvent;
import org.safeguardinghub.contracts.Topics;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.contracts.notification.NotificationEvent.AcknowledgementDelivered;
import org.safeguardinghub.contracts.notification.NotificationEvent.NoticeDelivered;
import org.safeguardinghub.referral.Asking;
import org.safeguardinghub.referral.ReferralServiceCase;
import org.safeguardinghub.testkit.infrastructure.EventsOnKafka;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SenderToldIT extends ReferralServiceCase {

    static final Instant A_MOMENT_LATER = Instant.parse("2026-11-23T09:00:02Z");
    static final String FORM = """
            {"clientReference": "TOLD-1", "immediateDanger": {"present": false},
             "children": [{"name": {"given": "Amara", "family": "Testchild"}, "birth": {"date": "2020-03-14"}}],
             "concern": {"observed": "A bruise on the arm."},
             "referrer": {"name": "Dana Reyes", "role": "DSL", "sourceCode": "2A"}}""";

    @Value("${hub.kafka}")
    String kafka;

    @Autowired
    JsonMapper json;

    EventsOnKafka events;

    @BeforeEach
    void aBroker() {
        events = new EventsOnKafka(kafka, json::writeValueAsBytes);
    }

    @Test
    void anAcknowledgementIsNotedOnceAndMakesNobodysClaimStale() {
        var school = aSystem("told-school", "told");
        var reference = school.refer(FORM);
        var priya = aWorker("told");
        var seen = priya.get("/api/v1/contacts/" + reference);

        tell(acknowledged(school, reference, "told", A_MOMENT_LATER));
        tell(acknowledged(school, reference, "told", A_MOMENT_LATER.plusSeconds(60)));

        soon(() -> school.get("/api/v1/referrals/" + reference)
                .text("/acknowledgedAt")
                .equals(A_MOMENT_LATER.toString()));
        var claim = priya.post("/api/v1/contacts/" + reference + "/claim", "", "If-Match", seen.header("ETag"));
        assertThat(claim.status()).isEqualTo(200);
        assertThat(steps(priya, reference, "ACKNOWLEDGED")).isEqualTo(1);
    }

    @Test
    void whatAnotherAuthorityTellsDoesNotTouchOurContact() {
        var school = aSystem("other-told-school", "other-told");
        var reference = school.refer(FORM);

        tell(acknowledged(school, reference, "elsewhere", A_MOMENT_LATER));
        tell(acknowledged(school, reference, "other-told", A_MOMENT_LATER.plusSeconds(1)));

        soon(() -> !school.get("/api/v1/referrals/" + reference)
                .text("/acknowledgedAt")
                .isEmpty());
        assertThat(school.get("/api/v1/referrals/" + reference).text("/acknowledgedAt"))
                .isEqualTo(A_MOMENT_LATER.plusSeconds(1).toString());
    }

    @Test
    void theOutcomeThatReachedItsSenderLetsTheContactBeClosed() {
        var school = aSystem("outcome-school", "outcome");
        var reference = school.refer(FORM);
        var priya = decided(reference, "outcome");
        var status = school.get("/api/v1/referrals/" + reference);
        var decidedAt = Instant.parse(status.text("/outcome/decidedAt"));

        tell(outcomeDelivered(school, reference, decidedAt.minusSeconds(3600)));
        tell(outcomeDelivered(school, reference, decidedAt));

        soon(() -> state(priya, reference).equals("OUTCOME_SENT"));
        assertThat(priya.get("/api/v1/contacts/" + reference).text("/telling/channel"))
                .isEqualTo("EMAIL");
        assertThat(priya.stepDone(reference, "closing", "{\"because\": \"Help has begun.\"}")
                        .text("/state"))
                .isEqualTo("CLOSED");
    }

    @Test
    void aLateNoticeOfAnEarlierDecisionIsNotTakenForThisOne() {
        var school = aSystem("late-school", "late");
        var reference = school.refer(FORM);
        var priya = decided(reference, "late");
        var decidedAt =
                Instant.parse(school.get("/api/v1/referrals/" + reference).text("/outcome/decidedAt"));

        tell(outcomeDelivered(school, reference, decidedAt.minusSeconds(3600)));
        tell(acknowledged(school, reference, "late", A_MOMENT_LATER));

        soon(() -> steps(priya, reference, "ACKNOWLEDGED") == 1);
        assertThat(state(priya, reference)).isEqualTo("SIGNED");
    }

    private Asking decided(String reference, String authority) {
        var priya = aWorker(authority);
        screen(priya, reference, "AMBER");
        priya.stepDone(reference, "proposal", proposal("SECTION_17_ASSESSMENT"));
        aManager(authority).stepDone(reference, "signature", "{}");
        return priya;
    }

    private void tell(HubEvent event) {
        events.publish(Topics.NOTIFICATION, UUID.randomUUID(), event);
    }

    private AcknowledgementDelivered acknowledged(Asking school, String reference, String authority, Instant at) {
        return new AcknowledgementDelivered(
                contact(school, reference),
                new AuthorityId(authority),
                new AgencyId(school.subject()),
                UUID.randomUUID(),
                "WEBHOOK",
                at);
    }

    private NoticeDelivered outcomeDelivered(Asking school, String reference, Instant decidedAt) {
        var authority = new AuthorityId(school.subject().replace("-school", ""));
        var contact = contact(school, reference);
        return new NoticeDelivered(
                contact,
                authority,
                new AgencyId(school.subject()),
                UUID.randomUUID(),
                contact.value(),
                "OUTCOME",
                "EMAIL",
                decidedAt,
                A_MOMENT_LATER);
    }

    private static ContactId contact(Asking school, String reference) {
        var id = school.get("/api/v1/referrals/" + reference).text("/contactId");
        return new ContactId(UUID.fromString(id));
    }

    private static String state(Asking worker, String reference) {
        return worker.get("/api/v1/contacts/" + reference).text("/state");
    }

    private static long steps(Asking worker, String reference, String what) {
        return worker.get("/api/v1/contacts/" + reference)
                .json()
                .at("/history")
                .valueStream()
                .map(step -> text(step, "what"))
                .filter(what::equals)
                .count();
    }

    private static String text(JsonNode node, String property) {
        return node.path(property).asString("");
    }

    private static void soon(Callable<Boolean> condition) {
        await().atMost(Duration.ofSeconds(60)).until(condition);
    }
}
