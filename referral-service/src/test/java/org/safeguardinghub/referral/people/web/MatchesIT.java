package org.safeguardinghub.referral.people.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safeguardinghub.referral.people.web.Families.AT_FERN_ROAD;
import static org.safeguardinghub.referral.people.web.Families.about;
import static org.safeguardinghub.referral.people.web.Families.child;
import static org.safeguardinghub.referral.people.web.Families.form;
import static org.safeguardinghub.referral.people.web.Families.matchesOf;
import static org.safeguardinghub.referral.people.web.Families.say;
import static org.safeguardinghub.referral.people.web.Families.unlink;
import static org.safeguardinghub.referral.people.web.Families.withNhs;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.referral.Asking;
import org.safeguardinghub.referral.Asking.Answer;
import org.safeguardinghub.referral.ReferralServiceCase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

class MatchesIT extends ReferralServiceCase {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void aChildWhoWasHereBeforeIsShownWithEveryReason() {
        var school = aSystem("seen-again-school", "seen-again");
        var worker = aWorker("seen-again");
        var before = school.refer(about("Amara", "O'Neil", "2020-03-14"));
        var reference = school.refer(about("Amarah", "Oneil", "2020-03-14"));

        var matches = matched(worker, reference);

        assertThat(matches.json().path("unanswered").asInt()).isEqualTo(1);
        var detail = matches.json().at("/candidates/0/detail");
        assertThat(detail.path("strength").asString()).isEqualTo("VERY_LIKELY");
        assertThat(detail.at("/record/reference").asString()).isEqualTo(before);
        assertThat(detail.at("/record/contacts").asInt()).isEqualTo(1);
        assertThat(line(detail, "GIVEN_NAME").path("words").asString()).isEqualTo("Nearly the same: one letter");
        assertThat(line(detail, "FAMILY_NAME").path("words").asString()).isEqualTo("Same");
        assertThat(line(detail, "BIRTH").path("here").asString()).isEqualTo("14 March 2020");
        assertThat(line(detail, "ADDRESS").path("words").asString()).isEqualTo("Missing");
        assertThat(line(detail, "ADDRESS").path("weight").asDouble()).isZero();
        assertThat(line(detail, "BIRTH").path("weight").asDouble()).isGreaterThan(10);
    }

    @Test
    void nobodyIsMatchedAcrossAuthoritiesAndNobodyWithinOneForm() {
        aSystem("one-side-school", "one-side").refer(about("Amara", "Testchild", "2020-03-14"));
        var reference = aSystem("other-side-school", "other-side")
                .refer(form(
                        child("Amara", "Testchild", "2020-03-14", "") + ","
                                + child("Amara", "Testchild", "2020-03-14", ""),
                        ""));
        var worker = aWorker("other-side");

        assertThat(matched(worker, reference).json().path("candidates")).isEmpty();
        assertThat(aWorker("one-side").get(matchesOf(reference)).status()).isEqualTo(404);
        assertThat(aSystem("other-side-school", "other-side")
                        .get(matchesOf(reference))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void identityIsNotSettledWhileAPossibleMatchWaitsForAnAnswer() {
        var school = aSystem("gate-keeper-school", "gate-keeper");
        var worker = aWorker("gate-keeper");
        school.refer(about("Amara", "Testchild", "2020-03-14"));
        var reference = school.refer(about("Amara", "Testchild", "2020-03-14"));
        worker.stepDone(reference, "claim", "");
        matched(worker, reference);

        assertThat(worker.step(reference, "identity", "{}").text("/code")).isEqualTo("candidates-not-answered");
        say(worker, reference, matched(worker, reference).json().at("/candidates/0"), "NOT_SURE");

        assertThat(worker.step(reference, "identity", "{}").status()).isEqualTo(200);
        var candidate = matched(worker, reference).json().at("/candidates/0");
        assertThat(candidate.at("/answer/answer").asString()).isEqualTo("NOT_SURE");
        assertThat(candidate.path("open").asBoolean()).isFalse();
    }

    @Test
    void sameLinksAndTakingItBackRestoresWhatWasBefore() {
        var school = aSystem("link-school", "link");
        var worker = aWorker("link");
        var first = school.refer(about("Amara", "Testchild", "2020-03-14"));
        var second = school.refer(about("Amara", "Testchild", "2020-03-14"));
        say(worker, second, matched(worker, second).json().at("/candidates/0"), "SAME");
        var third = school.refer(about("Amara", "Testchild", "2020-03-14"));

        var asked = matched(worker, third).json();
        assertThat(asked.path("unanswered").asInt())
                .as("of two records of one person one is asked about")
                .isEqualTo(1);
        var linked = say(worker, third, asked.at("/candidates/0"), "SAME");
        assertThat(linked.status()).isEqualTo(200);
        assertThat(history(worker, third)).containsExactlyInAnyOrder(first, second);

        var taken = matched(worker, third).json().at("/candidates/0");
        assertThat(say(worker, third, taken, "DIFFERENT").text("/code")).isEqualTo("linked-already");
        assertThat(unlink(worker, third, taken).status()).isEqualTo(200);

        assertThat(history(worker, third)).isEmpty();
        assertThat(history(worker, second)).containsExactly(first);
        assertThat(matched(worker, third).json().path("unanswered").asInt()).isEqualTo(1);
        assertThat(unlink(worker, third, matched(worker, third).json().at("/candidates/0"))
                        .text("/code"))
                .isEqualTo("not-linked");
        assertThat(events("link")).containsExactly("PersonLinked", "PersonLinked", "PersonUnlinked");
    }

    @Test
    void brothersAndSistersOfOneFormAreNeverMadeOne() {
        var school = aSystem("twin-school", "twin");
        var worker = aWorker("twin");
        school.refer(form(
                child("Amara", "Testchild", "2020-03-14", AT_FERN_ROAD) + ","
                        + child("Amira", "Testchild", "2020-03-14", AT_FERN_ROAD),
                ""));
        var again = school.refer(form(child("Amara", "Testchild", "2020-03-14", AT_FERN_ROAD), ""));
        var candidates = matched(worker, again).json().path("candidates");
        assertThat(candidates).hasSize(2);
        assertThat(say(worker, again, candidates.get(0), "SAME").status()).isEqualTo(200);

        var refused = say(worker, again, candidates.get(1), "SAME");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/code")).isEqualTo("two-of-one-form");
        assertThat(say(worker, again, candidates.get(1), "DIFFERENT").status()).isEqualTo(200);
        assertThat(matched(worker, again).json().path("unanswered").asInt()).isZero();
    }

    @Test
    void differentIsRememberedForEverybodyWhoIsTheSame() {
        var school = aSystem("memory-school", "memory");
        var worker = aWorker("memory");
        var cousin = school.refer(about("Amara", "Testchild", "2020-03-14"));
        var first = school.refer(about("Amara", "Testchild", "2020-03-14"));
        say(worker, first, candidateOn(worker, first, cousin), "DIFFERENT");
        var second = school.refer(about("Amara", "Testchild", "2020-03-14"));

        assertThat(matched(worker, second).json().path("unanswered").asInt()).isEqualTo(2);
        say(worker, second, candidateOn(worker, second, first), "SAME");

        var after = matched(worker, second).json();
        assertThat(after.path("unanswered").asInt()).isZero();
        assertThat(after.path("candidates").toString()).doesNotContain(cousin);
        assertThat(history(worker, second)).containsExactly(first);
    }

    @Test
    void twoWhoAnswerAtOnceAreNotBothRight() {
        var school = aSystem("race-school", "race");
        school.refer(about("Amara", "Testchild", "2020-03-14"));
        var reference = school.refer(about("Amara", "Testchild", "2020-03-14"));
        var priya = aWorker("race");
        var sam = aWorker("race");
        var candidate = matched(priya, reference).json().at("/candidates/0");

        var one = CompletableFuture.supplyAsync(() -> say(priya, reference, candidate, "SAME"));
        var other = CompletableFuture.supplyAsync(() -> say(sam, reference, candidate, "DIFFERENT"));

        var lost = one.join().status() == 200 ? other.join() : one.join();
        var won = lost == one.join() ? other.join() : one.join();
        assertThat(won.status()).isEqualTo(200);
        assertThat(lost.status()).isEqualTo(412);
        assertThat(lost.text("/answer")).isEqualTo(won.text("/answer/answer"));
        assertThat(lost.text("/answeredBy")).isEqualTo(won.text("/answer/by"));
    }

    @Test
    void anAnswerSaysWhyAndWhatItSaw() {
        var school = aSystem("why-school", "why");
        school.refer(about("Amara", "Testchild", "2020-03-14"));
        var reference = school.refer(about("Amara", "Testchild", "2020-03-14"));
        var worker = aWorker("why");
        var path = matchesOf(reference) + "/"
                + matched(worker, reference)
                        .json()
                        .at("/candidates/0/candidateId")
                        .asString() + "/answers";

        assertThat(worker.post(path, "{\"answer\": \"SAME\"}", "If-Match", "\"1\"")
                        .text("/errors/0/pointer"))
                .isEqualTo("/why");
        assertThat(worker.post(path, "{\"answer\": \"MAYBE\", \"why\": \"x\"}", "If-Match", "\"1\"")
                        .status())
                .isEqualTo(422);
        assertThat(worker.post(path, "{\"answer\": \"SAME\", \"why\": \"x\"}").status())
                .isEqualTo(428);
        assertThat(worker.post(
                                matchesOf(reference) + "/" + UUID.randomUUID() + "/answers",
                                "{\"answer\": \"SAME\", \"why\": \"x\"}",
                                "If-Match",
                                "\"1\"")
                        .status())
                .isEqualTo(404);
    }

    /** Acceptance scenario 3. */
    @Test
    void oneTwinsNumberOnTheOtherIsAConflictThatAPersonSettles() {
        var school = aSystem("twin-school", "twin");
        var worker = aWorker("twin");
        var maya =
                school.refer(form(child("Maya", "Testchild", "2020-03-14", withNhs("9990000018") + AT_FERN_ROAD), ""));
        var myra =
                school.refer(form(child("Myra", "Testchild", "2020-03-14", withNhs("9990000018") + AT_FERN_ROAD), ""));

        var candidate = matched(worker, myra).json().at("/candidates/0");

        assertThat(candidate.at("/detail/mayBeTwins").asBoolean()).isTrue();
        assertThat(candidate.at("/detail/numberInDoubt").asBoolean()).isTrue();
        assertThat(candidate.at("/detail/strength").asString()).isNotEqualTo("VERY_LIKELY");
        assertThat(line(candidate.path("detail"), "NHS_NUMBER").path("here").asString())
                .isEqualTo("999••••••8");
        var here = candidate.at("/detail/personId").asString();
        var there = candidate.at("/detail/otherPersonId").asString();
        assertThat(status(worker, here)).isEqualTo("CONFLICT");
        assertThat(status(worker, there)).isEqualTo("CONFLICT");

        assertThat(say(worker, myra, candidate, "DIFFERENT").status()).isEqualTo(200);
        assertThat(status(worker, here)).isEqualTo("CONFLICT");
        assertThat(worker.post("/api/v1/people/" + here + "/identifiers/ended", """
                                {"system": "NHS_NUMBER", "value": "9990000018", "why": "It is her sister's."}""")
                        .status())
                .isEqualTo(204);
        assertThat(status(worker, there)).isEqualTo("FORMAT_OK");
        assertThat(history(worker, myra)).doesNotContain(maya);
    }

    @Test
    void aNumberIsEndedOnWhicheverRecordOfThePersonHoldsIt() {
        var school = aSystem("ending-school", "ending");
        var worker = aWorker("ending");
        school.refer(form(child("Amara", "Testchild", "2020-03-14", withNhs("9990000018")), ""));
        var reference = school.refer(about("Amara", "Testchild", "2020-03-14"));
        var candidate = matched(worker, reference).json().at("/candidates/0");
        var here = candidate.at("/detail/personId").asString();
        say(worker, reference, candidate, "SAME");

        assertThat(worker.post("/api/v1/people/" + here + "/identifiers/ended", """
                                {"system": "NHS_NUMBER", "value": "9990000018", "why": "It is her cousin's."}""")
                        .status())
                .isEqualTo(204);

        assertThat(worker.get("/api/v1/people/" + here).text("/identifiers/0/to"))
                .isNotEmpty();
    }

    @Test
    void aGrownUpIsFollowedAcrossFamiliesAndNames() {
        var school = aSystem("adult-school", "adult");
        var worker = aWorker("adult");
        var first = school.refer(form(child("Amara", "Testchild", "2020-03-14", ""), """
                {"name": {"given": "Mohammed", "family": "Testman"}, "birthDate": "1985-07-02",
                 "roles": ["ALLEGED_TO_HAVE_HARMED"],
                 "relationships": [{"child": 0, "relationship": "PARENTS_PARTNER"}]}"""));
        var second = school.refer(form(child("Ben", "Othername", "2017-01-09", ""), """
                {"name": {"given": "Muhammad", "family": "Testman"}, "birthDate": "1985-02-07",
                 "relationships": [{"child": 0, "relationship": "FATHER"}]}"""));

        var candidate = matched(worker, second).json().at("/candidates/0");
        assertThat(candidate.path("kind").asString()).isEqualTo("ADULT");
        say(worker, second, candidate, "SAME");
        var person =
                worker.get("/api/v1/people/" + candidate.at("/detail/personId").asString());

        assertThat(person.status()).isEqualTo(200);
        assertThat(person.json().findValuesAsString("reference")).containsExactlyInAnyOrder(first, second);
        assertThat(person.json().path("contacts").toString())
                .contains("PARENTS_PARTNER", "FATHER", "ALLEGED_TO_HAVE_HARMED");
    }

    private static JsonNode candidateOn(Asking worker, String reference, String record) {
        for (var candidate : matched(worker, reference).json().path("candidates")) {
            if (candidate.at("/detail/record/reference").asString().equals(record)) {
                return candidate;
            }
        }
        throw new AssertionError("no candidate on " + record);
    }

    private static Answer matched(Asking worker, String reference) {
        return await().until(
                        () -> worker.get(matchesOf(reference)),
                        matches -> matches.json().path("identityPending").asInt(-1) == 0);
    }

    private static JsonNode line(JsonNode detail, String field) {
        for (var line : detail.path("lines")) {
            if (line.path("field").asString().equals(field)) {
                return line;
            }
        }
        throw new AssertionError("no line on " + field);
    }

    private static List<String> history(Asking worker, String reference) {
        return worker.get("/api/v1/contacts/" + reference + "/earlier").json().findValuesAsString("reference");
    }

    private static String status(Asking worker, String person) {
        return worker.get("/api/v1/people/" + person).text("/identifiers/0/status");
    }

    private List<String> events(String authority) {
        return Objects.requireNonNull(transaction.execute(_ ->
                jdbc.sql("""
                        select regexp_replace(type, '.*\\.(\\w+)\\.v1', '\\1') from outbox
                        where authority = :authority and type like '%Person%' order by occurred_at""").param("authority", authority).query(String.class).list()));
    }
}
