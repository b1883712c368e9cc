package org.safeguardinghub.referral.contact.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguardinghub.referral.contact.web.Bodies.calm;
import static org.safeguardinghub.referral.contact.web.Bodies.form;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safeguardinghub.referral.Asking;
import org.safeguardinghub.referral.Asking.Answer;
import org.safeguardinghub.referral.ReferralServiceCase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class IntakeIT extends ReferralServiceCase {

    static final String REFERRALS = "/api/v1/referrals";

    Asking school;
    Asking worker;

    @BeforeEach
    void people() {
        school = aSystem("fernbank-primary", "lewisham");
        worker = aWorker("lewisham");
    }

    @Test
    void aReferralIsTakenInAndItsSenderCanFollowIt() {
        var receipt = school.post(REFERRALS, calm("TAKEN-1"));

        assertThat(receipt.status()).isEqualTo(201);
        assertThat(receipt.text("/reference")).matches("C-[2-9A-Z]{4}-[2-9A-Z]{4}");
        assertThat(receipt.text("/status")).isEqualTo("RECEIVED");
        assertThat(receipt.text("/decisionDue")).isNotEmpty();
        assertThat(receipt.text("/ifAChildIsInDanger")).contains("999");
        var status = school.get(receipt.header("Location"));
        assertThat(status.status()).isEqualTo(200);
        assertThat(status.text("/clientReference")).isEqualTo("TAKEN-1");
        assertThat(status.text("/timeline/0/what")).isEqualTo("RECEIVED");
        assertThat(status.json().toString()).doesNotContain("Amara", "Testgran", "bruise");
    }

    @Test
    void nobodyButTheSenderFindsIt() {
        var reference = school.refer(calm("MINE-1"));
        var hospital = aSystem("st-brannoc-hospital", "lewisham");
        var schoolElsewhere = aSystem("fernbank-primary", "westmarsh");

        for (var other : new Asking[] {hospital, schoolElsewhere}) {
            var answer = other.get(REFERRALS + "/" + reference);
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.json()).isEqualTo(withoutTrace(other.get(REFERRALS + "/C-2222-2222"), answer));
            assertThat(other.get(REFERRALS).json().toString()).doesNotContain(reference);
        }
        assertThat(school.get(REFERRALS + "?limit=100").json().toString()).contains(reference);
    }

    @Test
    void theSameWordsUnderTheSameReferenceAreOneReferral() {
        var first = school.post(REFERRALS, calm("AGAIN-1"));
        var again = school.post(REFERRALS, "  " + calm("AGAIN-1"));
        var others = school.post(REFERRALS, form("AGAIN-1", Bodies.NO_DANGER, "Bola", "Testchild"));

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(others.status()).isEqualTo(409);
        assertThat(others.text("/code")).isEqualTo("client-reference-used");
    }

    @Test
    void twoAgenciesMayChooseTheSameReference() {
        var one = school.refer(calm("SAME-1"));
        var other = aSystem("quayside-homes", "lewisham").refer(calm("SAME-1"));

        assertThat(one).isNotEqualTo(other);
    }

    @Test
    void twoAtOnceAreStillOneReferral() {
        var one = CompletableFuture.supplyAsync(() -> school.post(REFERRALS, calm("RACE-1")));
        var other = CompletableFuture.supplyAsync(() -> school.post(REFERRALS, calm("RACE-1")));

        assertThat(one.join().status()).isEqualTo(201);
        assertThat(other.join().text("/contactId")).isEqualTo(one.join().text("/contactId"));
    }

    @Test
    void anIdempotencyKeyGivesTheSameAnswerAndRefusesOtherWords() {
        var first = school.post(REFERRALS, calm("KEY-1"), "Idempotency-Key", "key-1");
        var again = school.post(REFERRALS, calm("KEY-1"), "Idempotency-Key", "key-1");
        var others = school.post(REFERRALS, calm("KEY-2"), "Idempotency-Key", "key-1");

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text("/reference")).isEqualTo(first.text("/reference"));
        assertThat(others.status()).isEqualTo(422);
        assertThat(others.text("/code")).isEqualTo("idempotency-key-reused");
    }

    @Test
    void dangerIsTakenInWithAlmostNothing() {
        var receipt = school.post(REFERRALS, "{\"immediateDanger\": {\"present\": true}}");

        assertThat(receipt.status()).isEqualTo(201);
        assertThat(receipt.json().at("/incomplete").size()).isEqualTo(6);
    }

    @Test
    void everyFaultIsToldWithItsPlaceAndNothingIsStored() {
        var answer = school.post(REFERRALS, "{\"clientReference\": \"BAD-1\", \"children\": [{\"sex\": \"Q\"}]}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.text("/code")).isEqualTo("invalid-input");
        assertThat(answer.json()
                        .at("/errors")
                        .valueStream()
                        .map(error -> error.path("pointer").asString()))
                .contains("/children/0/sex", "/children/0/name", "/concern/observed", "/referrer/name");
        assertThat(school.post(REFERRALS, calm("BAD-1")).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[1]", "nonsense", "{\"a\":1,\"a\":2}"})
    void whatIsNoJsonIsRefusedAsSuch(String body) {
        var answer = school.post(REFERRALS, body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/code")).isEqualTo("malformed-json");
    }

    @Test
    void aHugeBodyIsRefusedAndAHugeNarrativeIsNamed() {
        var narrative = calm("BIG-1").replace("A bruise on the arm.", "x".repeat(1_000_000));
        var body = calm("BIG-2").replace("A bruise on the arm.", "x".repeat(10_000_000));

        assertThat(school.post(REFERRALS, narrative).text("/errors/0/code")).isEqualTo("too-long");
        assertThat(school.post(REFERRALS, body).status()).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"O'Néill-Ní", "عائشة", "👩‍👧 Zoë", "\u202eabc", "<script>", "x'; drop table contact; --"})
    void aNameComesBackExactlyAsItWasWritten(String name) {
        var reference = school.refer(form("NAME-" + name.hashCode(), Bodies.NO_DANGER, name, "Testchild"));

        var view = worker.get("/api/v1/contacts/" + reference);

        assertThat(view.text("/form/children/0/name/given")).isEqualTo(name);
    }

    @Test
    void aNulInANameIsRefusedAtItsPlace() {
        var answer = school.post(REFERRALS, form("NUL-1", Bodies.NO_DANGER, "Am\\u0000ara", "Testchild"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("/errors/0/code")).isEqualTo("forbidden-character");
        assertThat(answer.text("/errors/0/pointer")).isEqualTo("/children/0/name/given");
    }

    @Test
    void whoMayNotSubmitIsTurnedAway() {
        assertThat(worker.post(REFERRALS, calm("NOT-ALLOWED")).status()).isEqualTo(403);
    }

    @Test
    void thePublishedExampleIsAcceptedAndTheSchemaIsServed() {
        var description = school.get("/v3/api-docs");
        var example =
                description.json().at("/paths/~1api~1v1~1referrals/post/requestBody/content/application~1json/example");

        assertThat(example.isObject()).isTrue();
        assertThat(school.post(REFERRALS, example.toString()).status()).isEqualTo(201);
        assertThat(school.get(REFERRALS + "/schema").text("/title")).startsWith("Referral form");
    }

    @Test
    void aSendersListIsPagedNewestFirst() {
        var system = aSystem("paging-agency", "lewisham");
        for (int i = 0; i < 5; i++) {
            system.refer(calm("PAGE-" + i));
        }

        var first = system.get(REFERRALS + "?limit=3");
        system.refer(calm("PAGE-NEW"));
        var second = system.get(REFERRALS + "?limit=3&cursor=" + first.text("/nextCursor"));

        assertThat(references(first)).containsExactly("PAGE-4", "PAGE-3", "PAGE-2");
        assertThat(references(second)).containsExactly("PAGE-1", "PAGE-0");
        assertThat(second.json().path("nextCursor").isNull()).isTrue();
        assertThat(system.get(REFERRALS + "?cursor=nonsense").text("/code")).isEqualTo("bad-cursor");
    }

    private static List<String> references(Answer page) {
        return page.json()
                .path("items")
                .valueStream()
                .map(item -> item.path("clientReference").asString())
                .toList();
    }

    private static JsonNode withoutTrace(Answer one, Answer other) {
        var copy = (ObjectNode) one.json().deepCopy();
        copy.set("traceId", other.json().path("traceId"));
        return copy;
    }
}
