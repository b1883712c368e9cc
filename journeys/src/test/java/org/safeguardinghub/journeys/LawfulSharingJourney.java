package org.safeguardinghub.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safeguardinghub.journeys.hub.CaseWork.screen;
import static org.safeguardinghub.journeys.hub.CaseWork.submit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.safeguardinghub.journeys.hub.HubUnderTest;
import org.safeguardinghub.journeys.hub.PartnerSystem;
import org.safeguardinghub.journeys.hub.ReferralForms;
import org.safeguardinghub.journeys.hub.Worker;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a family says to a service, on what a sharing stands, and what an agency keeps back: each a record of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LawfulSharingJourney {

    static final Duration SOON = Duration.ofSeconds(30);

    PartnerSystem school;
    Worker priya;
    Worker morgan;

    @BeforeAll
    void everybodySignsIn() {
        school = PartnerSystem.of("fernbank-primary");
        priya = Worker.named("priya");
        morgan = Worker.named("morgan");
    }

    @Test
    void aCompetentChildsRefusalStopsWhatRestsOnAgreementAndItsReasonCanBeRead() {
        var reference = screened("GIVEN");
        var sharing = sharing(reference);

        var said = priya.send(sharing + "/agreements", """
                {"service": "CHILD_IN_NEED_ASSESSMENT", "said": "REFUSED", "by": {"party": "CHILD"},
                 "saidAt": "%s", "informed": {"way": "IN_PERSON"},
                 "competence": {"ground": "COMPETENT_UNDER_16", "assessedBy": "school nurse"}}""".formatted(anHourAgo()));

        assertThat(said.status()).as(said.body()).isEqualTo(201);
        var agreement = priya.get(sharing + "/agreements").json();
        assertThat(agreement.at("/standing/code").asString()).isEqualTo("REFUSED");
        assertThat(agreement.at("/answers/0/assessedBy").asString()).isEqualTo("school nurse");
        var asked = ask(reference);
        assertThat(asked.toString()).contains("section-17-without-agreement", "AB v Haringey");
        assertThat(priya.get(sharing).body()).contains("section-17-without-agreement");
    }

    @Test
    void aBasisNeedsItsConditionAndParagraph18ItsReason() {
        var sharing = sharing(screened("GIVEN"));
        var basis = """
                {"recipient": "thameside-police", "purpose": "INFORMATION_REQUEST", "article6": "ART6_1_E",
                 "condition": "SCH1_PARA18"%s}""";

        assertThat(priya.send(sharing + "/bases", basis.formatted("")).body()).contains("/paragraph18", "required");
        var recorded =
                priya.send(sharing + "/bases", basis.formatted(", \"paragraph18\": \"WOULD_PREJUDICE_PROTECTION\""));

        assertThat(recorded.status()).as(recorded.body()).isEqualTo(201);
        assertThat(priya.get(sharing + "/bases").json().size()).isEqualTo(1);
    }

    @Test
    void whatAnAgencyKeepsBackIsLookedAtAgainByTheDayItNamed() {
        var reference = screened("GIVEN");
        assertThat(ask(reference).toString()).contains("requests");
        var review = LocalDate.now().plusDays(14);
        var request = request(reference);

        var refused = school.post("/api/v1/requests/" + request + "/refusal", """
                {"reason": "LIVE_INVESTIGATION", "why": "The police asked us to wait.", "decidedBy": "Head teacher",
                 "seniority": "SENIOR_MANAGER", "reviewDate": "%s"}""".formatted(review));

        assertThat(refused.status()).as(refused.body()).isBetween(200, 201);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(priya.get("/api/v1/sharing/non-disclosures?dueBy=" + review)
                                .body())
                        .contains(request));
        var looked = morgan.send(
                "/api/v1/sharing/non-disclosures/" + request + "/reviews", "{\"outcome\": \"NO_LONGER_NEEDED\"}");
        assertThat(looked.status()).as(looked.body()).isEqualTo(201);
        assertThat(priya.get("/api/v1/sharing/non-disclosures?dueBy=" + review).body())
                .doesNotContain(request);
    }

    @Test
    void otherRulesShowWhatTheyWouldHaveStopped() {
        var reference = screened("GIVEN");
        ask(reference);
        var contact = contact(reference);

        assertThat(otherwise(shippedRules(), contact)).isZero();
        assertThat(otherwise(shippedRules().replace("agreements: [GIVEN]", "agreements: [REFUSED]"), contact))
                .isPositive();
    }

    private long otherwise(String rules, String contact) {
        var body = JsonMapper.shared().createObjectNode().put("rules", rules).toString();
        var tried = morgan.send("/api/v1/sharing/rules/what-if", body);
        assertThat(tried.status()).as(tried.body()).isEqualTo(200);
        return tried.json()
                .get("otherwise")
                .valueStream()
                .filter(one -> one.get("contactId").asString().equals(contact))
                .count();
    }

    private String screened(String agreement) {
        var form = ReferralForms.aReferral();
        ((ObjectNode) form.withObject("/basis")).put("agreementToService", agreement);
        var reference = submit(school, form);
        screen(priya, reference, "GREEN");
        await().atMost(SOON).until(() -> priya.get(sharing(reference)).status() == 200);
        return reference;
    }

    private String sharing(String reference) {
        return "/api/v1/sharing/" + contact(reference);
    }

    private String contact(String reference) {
        return priya.get("/api/v1/contacts/" + reference)
                .json()
                .get("contactId")
                .asString();
    }

    private JsonNode ask(String reference) {
        return priya.step(reference, "requests", """
                        {"agencies": ["fernbank-primary"], "questions": ["LAST_SEEN"], "threshold": "SECTION_17",
                         "bases": ["ART6_1_E"], "purpose": "To decide what help she needs.", "familyKnows": "YES"}""").json();
    }

    private String request(String reference) {
        return priya.get("/api/v1/contacts/" + reference + "/requests")
                .json()
                .at("/requests/0/request/id")
                .asString();
    }

    private static String shippedRules() {
        try {
            return Files.readString(
                    HubUnderTest.ROOT.resolve("consent-service/src/main/resources/disclosure-rules.yaml"));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static String anHourAgo() {
        return Instant.now().minusSeconds(3_600).truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
