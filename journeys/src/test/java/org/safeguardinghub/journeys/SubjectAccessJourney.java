package org.safeguardinghub.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safeguardinghub.journeys.hub.CaseWork.matches;
import static org.safeguardinghub.journeys.hub.CaseWork.submit;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.safeguardinghub.journeys.hub.Http.Answer;
import org.safeguardinghub.journeys.hub.PartnerSystem;
import org.safeguardinghub.journeys.hub.ReferralForms;
import org.safeguardinghub.journeys.hub.Worker;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A father with parental responsibility asks what is held about his child, who has fled from him (scenario 7). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SubjectAccessJourney {

    static final Duration SOON = Duration.ofSeconds(30);

    Worker ada;
    Worker ben;
    Worker priya;

    @BeforeAll
    void everybodySignsIn() {
        ada = Worker.named("ada");
        ben = Worker.named("ben");
        priya = Worker.named("priya");
    }

    @Test
    void heIsGivenWhatIsAboutHisChildAndNotWhereSheIs() {
        var form = fled();
        var mark = ReferralForms.markOf(form);
        var reference = submit(PartnerSystem.of("fernbank-primary"), form);
        matches(priya, reference);
        var child = childOf(reference);
        var sharing = "/api/v1/sharing/"
                + priya.get("/api/v1/contacts/" + reference)
                        .json()
                        .get("contactId")
                        .asString();
        await().atMost(SOON).until(() -> priya.get(sharing).status() == 200);
        var asked = ada.send("/api/v1/subject-access", """
                {"personId": "%s", "askedBy": "PARENT", "way": "LETTER", "receivedAt": "%s"}""".formatted(child, anHourAgo()));
        assertThat(asked.status()).as(asked.body()).isEqualTo(201);
        var request = "/api/v1/subject-access/" + asked.json().get("id").asString();
        done(ada, request, "identity", """
                {"at": "%s", "proof": "PASSPORT", "right": "PARENTAL_RESPONSIBILITY"}""".formatted(anHourAgo()));
        done(ada, request, "gathering", "");

        assertThat(step(ada, request, "release", "{\"handover\": \"IN_PERSON\"}")
                        .status())
                .isEqualTo(409);
        assertThat(step(ada, request, "review", "{\"note\": \"I gathered it.\"}")
                        .json()
                        .path("code")
                        .asString())
                .isEqualTo("reviewer-gathered");
        reviewedByBen(request);
        done(ada, request, "release", "{\"handover\": \"IN_PERSON\"}");

        var letter = ada.get(request + "/letter").body();
        assertThat(letter).contains("Temilade", "What is held about you, or about the person you asked for");
        for (var given : new String[] {
            letter,
            ada.get(request + "/export").body(),
            ada.get(request + "/items").body()
        }) {
            assertThat(given).doesNotContainIgnoringCase("Hh" + mark, "SE4 9VV", "se49vv", "02079460996");
        }
        assertThat(priya.get(sharing).body()).contains("data-parent");
        assertThat(priya.get(request + "/letter").status()).isEqualTo(403);
    }

    private void reviewedByBen(String request) {
        for (var item : ben.get(request + "/items").json()) {
            if (item.path("treatment").asString().equals("ASK_REVIEWER")) {
                done(ben, request, "judgements", judgement(item));
            }
        }
        done(ben, request, "review", "{\"note\": \"Read with the child's social worker.\"}");
    }

    private static String judgement(JsonNode item) {
        return """
                {"key": "%s", "treatment": "REDACT", "because": "It is about the child."}""".formatted(item.path("key").asString());
    }

    private String childOf(String reference) {
        return priya.send("/api/v1/people/searches", "{\"text\": \"" + reference + "\"}")
                .json()
                .path("items")
                .valueStream()
                .filter(one -> one.path("kind").asString().equals("CHILD"))
                .findFirst()
                .orElseThrow()
                .path("personId")
                .asString();
    }

    private static void done(Worker worker, String request, String step, String body) {
        var answer = step(worker, request, step, body);
        assertThat(answer.status()).as(step + " " + answer.body()).isEqualTo(200);
    }

    private static Answer step(Worker worker, String request, String step, String body) {
        return worker.send(
                request + "/" + step, body, "If-Match", worker.get(request).header("ETag"));
    }

    private static String anHourAgo() {
        return Instant.now()
                .minus(1, ChronoUnit.HOURS)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }

    /** Nobody else's child; the address comes from a records system that marks nothing, beside one that was marked. */
    private static ObjectNode fled() {
        var form = ReferralForms.aReferral();
        var mark = ReferralForms.markOf(form);
        var child = (ObjectNode) form.at("/children/0");
        child.withObject("/name").put("given", "Temilade");
        child.withObject("/birth").put("date", "2014-11-03");
        child.withArray("/addresses")
                .addObject()
                .put("postcode", "SE4 9VV")
                .put("confidential", true)
                .putArray("lines")
                .add("9 Hh" + mark + " Road");
        var unmarked = ((ObjectNode) child.at("/addresses/0")).put("postcode", "SE4 9VV");
        unmarked.putArray("lines").add("9 Hh" + mark + " Road");
        form.withObject("/concern").put("workingWell", "Her mother took her to 9 Hh" + mark + " road, se49vv.");
        ((ObjectNode) form.at("/adults/0")).withObject("/safeContact").put("phone", "02079460996");
        return form;
    }
}
