package org.safeguardinghub.referral.breakglass.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safeguardinghub.referral.Asking;
import org.safeguardinghub.referral.ReferralServiceCase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class BreakGlassIT extends ReferralServiceCase {

    static final String EMERGENCY = """
            {"emergency": "CHILD_IN_DANGER_NOW", "because": "Which school is she at? Her father has left with a knife.",
             "minutes": 15}""";

    static final String REVIEW = "{\"finding\": \"JUSTIFIED\", \"note\": \"The police confirm it.\"}";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void aRestrictedRecordIsOpenToWhoeverBreaksTheGlassAndToNobodyElse() {
        var person = restricted("glass");
        var priya = aWorker("glass");
        var sam = aWorker("glass");
        assertThat(priya.get(person).text("/ask")).isNotEmpty();

        var opened = priya.post(person + "/break-glass", EMERGENCY);
        var read = priya.get(person);

        assertThat(opened.status()).as(opened.json().toString()).isEqualTo(201);
        assertThat(read.text("/ask")).isEmpty();
        assertThat(read.text("/openUntil")).isEqualTo(opened.text("/until"));
        assertThat(read.json().path("contacts")).hasSize(1);
        assertThat(sam.get(person).json().path("contacts")).isEmpty();
        assertThat(aWorker("glass-elsewhere")
                        .post(person + "/break-glass", EMERGENCY)
                        .status())
                .isEqualTo(404);
        assertThat(aManager("glass").post(person + "/break-glass", EMERGENCY).text("/code"))
                .isEqualTo("not-needed");
        assertThat(outbox(person)).contains("RestrictedRecordOpened");
    }

    @Test
    void theTimelineIsWithheldLikeTheRecordAndOpensWithIt() {
        var person = restricted("glass-timeline");
        var priya = aWorker("glass-timeline");

        var before = priya.get(person + "/chronology");
        priya.post(person + "/break-glass", EMERGENCY);
        var after = priya.get(person + "/chronology");

        assertThat(before.status()).isEqualTo(403);
        assertThat(before.text("/code")).isEqualTo("restricted-record");
        assertThat(before.json().toString()).doesNotContain("Bola", "bruise");
        assertThat(after.json().toString()).contains("bruise");
        var looks = aManager("glass-timeline").get(person + "/readings").json().path("items");
        assertThat(looks.valueStream()
                        .filter(one -> one.path("action").asString().equals("chronology-read"))
                        .map(one -> one.at("/codes/access").asString("")))
                .containsExactlyInAnyOrder("WITHHELD", "IN_AN_EMERGENCY");
    }

    @Test
    void itEndsWithItsTime() {
        var person = restricted("glass-time");
        var priya = aWorker("glass-time");
        openedAnHourAgo(person, priya);

        assertThat(priya.get(person).json().path("contacts")).isEmpty();
        assertThat(priya.get(person).text("/ask")).isNotEmpty();
    }

    @Test
    void everyLookAtItIsInItsOwnLog() {
        var person = restricted("glass-log");
        var priya = aWorker("glass-log");
        priya.get(person);
        priya.post(person + "/break-glass", EMERGENCY);
        priya.get(person);
        aManager("glass-log").get(person);

        var log = aManager("glass-log").get(person + "/readings").json().path("items");

        var looks = log.valueStream()
                .filter(one -> one.path("action").asString().equals("person-viewed"))
                .map(one -> one.at("/codes/access").asString(""));
        assertThat(looks).contains("WITHHELD", "IN_AN_EMERGENCY", "BY_ROLE");
        assertThat(log.valueStream().map(one -> one.path("action").asString())).contains("glass-broken");
    }

    @Test
    void aSealedRecordDoesNotExistInAnEmergencyEither() {
        var person = restricted("glass-sealed");
        officer("glass-sealed").post(person + "/seal", "{\"why\": \"Adopted.\"}");

        assertThat(aWorker("glass-sealed")
                        .post(person + "/break-glass", EMERGENCY)
                        .status())
                .isEqualTo(404);
        assertThat(aWorker("glass-sealed")
                        .post("/api/v1/people/" + UUID.randomUUID() + "/break-glass", EMERGENCY)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void anotherManagerReviewsItOnce() {
        var person = restricted("glass-review");
        var priya = aWorker("glass-review");
        var id = priya.post(person + "/break-glass", EMERGENCY).text("/id");
        var morgan = aManager("glass-review");
        var review = "/api/v1/people/break-glass/" + id + "/review";

        assertThat(morgan.get("/api/v1/people/break-glass?waiting=true").text("/items/0/id"))
                .isEqualTo(id);
        assertThat(priya.post(review, REVIEW).status()).isEqualTo(403);
        assertThat(aManager("glass-elsewhere").post(review, REVIEW).status()).isEqualTo(404);
        assertThat(morgan.post(review, REVIEW).status()).isEqualTo(204);
        assertThat(aManager("glass-review").post(review, REVIEW).text("/code")).isEqualTo("reviewed-before");

        assertThat(morgan.get("/api/v1/people/break-glass?waiting=true").json().path("items"))
                .isEmpty();
        assertThat(morgan.get("/api/v1/people/break-glass").text("/items/0/finding"))
                .isEqualTo("JUSTIFIED");
        assertThat(priya.get("/api/v1/people/break-glass").status()).isEqualTo(403);
        assertThat(outbox(person)).contains("EmergencyOpeningReviewed");
    }

    @Test
    void nobodyReviewsWhatTheyDidThemselves() {
        var both = aWorker("glass-both");
        var person = restricted("glass-both");
        var id = both.post(person + "/break-glass", EMERGENCY).text("/id");

        var promoted = Asking.aColleague(port, tokens, "glass-both", "manager", both.subject());

        assertThat(promoted.post("/api/v1/people/break-glass/" + id + "/review", REVIEW)
                        .text("/code"))
                .isEqualTo("reviewed-by-themselves");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "CHILD_IN_DANGER_NOW"|"CURIOUS"|/emergency
            15|61|/minutes
            15|0|/minutes
            15|"a while"|/minutes
            "Which school is she at? Her father has left with a knife."|""|/because
            """)
    void whatIsNoEmergencyIsRefusedAtItsPlace(String right, String wrong, String pointer) {
        var person = restricted("glass-wrong");

        var answer = aWorker("glass-wrong").post(person + "/break-glass", EMERGENCY.replace(right, wrong));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("/errors/0/pointer")).isEqualTo(pointer);
        assertThat(aWorker("glass-wrong").get(person).json().path("contacts")).isEmpty();
    }

    /** @return the address of somebody whose record is restricted */
    private String restricted(String authority) {
        var family = "Hidden" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        aSystem(authority + "-school", authority).refer("""
                {"clientReference": "%s", "immediateDanger": {"present": false},
                 "children": [{"name": {"given": "Bola", "family": "%s"}, "birth": {"date": "2019-05-06"}}],
                 "concern": {"observed": "A bruise on the arm."},
                 "referrer": {"name": "Dana Reyes", "role": "Designated safeguarding lead", "sourceCode": "2A"}}""".formatted(UUID.randomUUID(), family));
        var officer = officer(authority);
        var body = "{\"text\": \"Bola %s\"}".formatted(family);
        await().until(() -> officer.post("/api/v1/people/searches", body)
                        .json()
                        .path("items")
                        .size()
                == 1);
        var person = "/api/v1/people/"
                + officer.post("/api/v1/people/searches", body).text("/items/0/personId");
        assertThat(officer.post(person + "/restrict", "{\"why\": \"Her aunt works here.\"}")
                        .status())
                .isEqualTo(204);
        return person;
    }

    private Asking officer(String authority) {
        return Asking.aColleague(port, tokens, authority, "restricted-records-officer");
    }

    /** An opening whose time is over. */
    private void openedAnHourAgo(String person, Asking worker) {
        transaction.executeWithoutResult(_ -> {
            enter();
            jdbc.sql("""
                            insert into broken_glass
                                (id, authority, person_id, by_id, by_name, reason, because, at, until, review_by)
                            select gen_random_uuid(), authority, person_id, ?::uuid, 'Priya', 'CHILD_IN_DANGER_NOW', 'Why.',
                                   now() - interval '1 hour', now() - interval '1 second', now()
                            from person where person_id = ?::uuid""")
                    .params(worker.subject(), person.substring(person.lastIndexOf('/') + 1))
                    .update();
        });
    }

    private String outbox(String person) {
        return String.join(
                ",",
                jdbc.sql("select type from outbox where aggregate_id::text = ?")
                        .param(person.substring(person.lastIndexOf('/') + 1))
                        .query(String.class)
                        .list());
    }

    private void enter() {
        jdbc.sql("select set_config('app.authority', '*', true), set_config('app.agency', '*', true)")
                .query((row, _) -> row.getString(1))
                .single();
    }
}
