package org.safeguardinghub.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safeguardinghub.journeys.hub.CaseWork.submit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.safeguardinghub.journeys.hub.PartnerSystem;
import org.safeguardinghub.journeys.hub.ReferralForms;
import org.safeguardinghub.journeys.hub.Worker;

/** What was signed with agencies, and what is done when information reaches somebody it was not meant for. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WentAstrayJourney {

    static final String MISDIRECTIONS = "/api/v1/sharing/misdirections";
    static final String ARRANGEMENTS = "/api/v1/sharing/arrangements";

    Worker priya;
    Worker morgan;

    @BeforeAll
    void everybodySignsIn() {
        priya = Worker.named("priya");
        morgan = Worker.named("morgan");
    }

    @Test
    void whatWentAstrayIsGotBackAssessedAndToldInTime() {
        var reference = submit(PartnerSystem.of("fernbank-primary"), ReferralForms.aReferral());
        var contact = priya.get("/api/v1/contacts/" + reference)
                .json()
                .get("contactId")
                .asString();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> priya.get("/api/v1/sharing/" + contact).status() == 200);
        var aware = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofHours(2));

        var reported = priya.send(MISDIRECTIONS, """
                {"contactId": "%s", "wrongChild": false, "recipient": {"kind": "AGENCY", "agency": "quayside-homes"},
                 "categories": ["NAMES"], "happenedAt": "%s", "awareAt": "%s", "foundBy": "WRONG_RECIPIENT"}""".formatted(contact, aware, aware));

        assertThat(reported.status()).as(reported.body()).isEqualTo(201);
        assertThat(reported.body()).contains(aware.plus(Duration.ofDays(3)).toString());
        var one = MISDIRECTIONS + "/" + reported.json().at("/head/id").asString();
        var asked = aware.plusSeconds(60);
        step(priya, one + "/recall", "{\"askedAt\": \"%s\", \"way\": \"BY_PHONE\"}".formatted(asked));
        step(
                priya,
                one + "/confirmation",
                "{\"saidAt\": \"%s\", \"kept\": \"DELETED\"}".formatted(asked.plusSeconds(60)));
        step(morgan, one + "/assessment", """
                {"risk": "LIKELY", "ico": {"notifiable": true, "because": "They know the family."},
                 "people": {"toBeTold": false, "because": "It was deleted unread."}}""");
        step(priya, one + "/told", "{\"who\": \"ICO\", \"at\": \"%s\"}".formatted(asked.plusSeconds(120)));
        step(
                priya,
                one + "/told",
                "{\"who\": \"SAFEGUARDING_LEAD\", \"at\": \"%s\"}".formatted(asked.plusSeconds(180)));
        step(morgan, one + "/closing", "{\"learning\": \"The recipient is read back before sending.\"}");
        assertThat(priya.get(MISDIRECTIONS).body()).doesNotContain(one.substring(MISDIRECTIONS.length() + 1));
    }

    @Test
    void anAgreementIsRegisteredReadAndLookedAtAgain() {
        var today = LocalDate.now(ZoneId.of("Europe/London"));
        var body = """
                {"agency": "quayside-homes", "reference": "ISA-%s", "title": "Sharing about housing",
                 "categories": ["NAMES"], "purposes": ["INFORMATION_REQUEST"],
                 "signedBy": {"here": "Director of children's services", "there": "Head of housing"},
                 "from": "%s", "until": "%s", "reviewOn": "%s"}""".formatted(
                        UUID.randomUUID().toString().substring(0, 8), today, today.plusYears(1), today.plusMonths(6));

        assertThat(priya.send(ARRANGEMENTS, body).status()).isEqualTo(403);
        var registered = morgan.send(ARRANGEMENTS, body);

        assertThat(registered.status()).as(registered.body()).isEqualTo(201);
        var id = registered.json().get("id").asString();
        assertThat(priya.get(ARRANGEMENTS + "?reviewBy=" + today.plusMonths(6)).body())
                .contains(id);
        step(morgan, ARRANGEMENTS + "/" + id + "/reviews", "{\"nextOn\": \"%s\"}".formatted(today.plusMonths(9)));
        assertThat(priya.get(ARRANGEMENTS + "?reviewBy=" + today.plusMonths(6)).body())
                .doesNotContain(id);
    }

    /** As the person sees it now. */
    private static void step(Worker person, String path, String body) {
        var seen = person.get(path.substring(0, path.lastIndexOf('/'))).header("ETag");
        var answer = person.send(path, body, "If-Match", seen);
        assertThat(answer.status()).as(path + " " + answer.body()).isBetween(200, 204);
    }
}
