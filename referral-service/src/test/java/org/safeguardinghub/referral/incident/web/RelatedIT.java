package org.safeguardinghub.referral.incident.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safeguardinghub.referral.Steps.proposal;
import static org.safeguardinghub.referral.Steps.screen;

import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.referral.ReferralServiceCase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class RelatedIT extends ReferralServiceCase {

    static final String CONTACTS = "/api/v1/contacts/";
    static final String HOME = "{\"lines\": [\"1 Invented Row\"], \"postcode\": \"SE13 1AA\", \"uprn\": \"1001\"}";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    String authority = "";

    @BeforeEach
    void anAuthorityOfItsOwn() {
        authority = "rel-" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void reportsOfOneEventAreSeenTogetherAndEachSenderKeepsTheirOwn() {
        var school = aSystem(authority + "-school", authority);
        var police = aSystem(authority + "-police", authority);
        var priya = aWorker(authority);
        var one = school.refer(form(child("Amara", HOME)));
        var other = police.refer(form(child("Bola", HOME)));

        var before = priya.get(CONTACTS + one + "/related");
        assertThat(before.text("/household/0/report/reference")).isEqualTo(other);
        assertThat(before.json().at("/household/0/sameAddress").booleanValue()).isTrue();
        assertThat(before.text("/suggested/0/because")).isEqualTo("RECEIVED_TOGETHER");

        var joined = priya.post(CONTACTS + one + "/incident", joining(other));
        assertThat(joined.text("/incident/0/reference")).isEqualTo(other);
        assertThat(joined.json().at("/suggested").size()).isZero();
        assertThat(priya.get(CONTACTS + other + "/related").text("/incident/0/reference"))
                .isEqualTo(one);
        assertThat(school.get("/api/v1/referrals/" + one).json().toString()).doesNotContain(other, "Bola");
        assertThat(priya.get("/api/v1/contacts?view=all").json().at("/items").size())
                .isEqualTo(2);

        var apart = priya.post(CONTACTS + one + "/incident/separation", "{\"why\": \"Another evening.\"}");
        assertThat(apart.json().at("/incident").size()).isZero();
        assertThat(apart.json().at("/suggested").size()).isZero();
        assertThat(priya.post(CONTACTS + one + "/incident/separation", "{\"why\": \"x\"}")
                        .text("/code"))
                .isEqualTo("not-together");
    }

    @Test
    void anotherAuthorityIsNeverBesideAndCannotJoin() {
        var here = aSystem(authority + "-school", authority).refer(form(child("Amara", HOME)));
        var elsewhere = aSystem(authority + "-school", authority + "-x").refer(form(child("Amara", HOME)));

        var related = aWorker(authority).get(CONTACTS + here + "/related");
        assertThat(related.json().at("/household").size()).isZero();
        assertThat(aWorker(authority)
                        .post(CONTACTS + here + "/incident", joining(elsewhere))
                        .status())
                .isEqualTo(404);
        assertThat(aWorker(authority).get(CONTACTS + elsewhere + "/related").status())
                .isEqualTo(404);
    }

    @Test
    void aChildOnAnOpenCaseIsSaidWithTheWayToSendIt() {
        var school = aSystem(authority + "-school", authority);
        var priya = aWorker(authority);
        var first = school.refer(form(child("Amara", HOME)));
        screen(priya, first, "AMBER");
        priya.stepDone(first, "proposal", proposal("SECTION_17_ASSESSMENT"));
        aManager(authority).stepDone(first, "signature", "{}");
        var second = school.refer(form(child("Amara", HOME)));
        assertThat(priya.get(CONTACTS + second + "/related")
                        .json()
                        .at("/onOpenCase")
                        .booleanValue())
                .isFalse();

        sameChild(first, second);

        var related = priya.get(CONTACTS + second + "/related");
        assertThat(related.json().at("/onOpenCase").booleanValue()).isTrue();
        assertThat(related.text("/openCases/0/referral")).startsWith("R-");
        assertThat(related.text("/route")).isEqualTo(CONTACTS + second + "/open-case");
        assertThat(related.text("/sameChildren/0/reference")).isEqualTo(first);
    }

    @Test
    void addressesThatDifferAreAConflictAndAConfidentialOneIsNotShown() {
        var school = aSystem(authority + "-school", authority);
        var one = school.refer(form(child("Amara", HOME)));
        var other = school.refer(
                form(child("Amara", "{\"lines\": [\"9 Safe Street\"], \"uprn\": \"2002\", \"confidential\": true}")));
        sameChild(one, other);

        var related = aWorker(authority).get(CONTACTS + one + "/related");

        assertThat(related.text("/addressConflicts/0/by")).isEqualTo("UPRN");
        assertThat(related.text("/addressConflicts/0/here")).isEqualTo("1001");
        assertThat(related.json().toString()).doesNotContain("2002", "Safe Street");
    }

    @Test
    void aSealedRecordIsBesideNothing() {
        var school = aSystem(authority + "-school", authority);
        var one = school.refer(form(child("Amara", HOME)));
        var sealed = school.refer(form(child("Bola", HOME)));
        inTheHouse(() -> jdbc.sql("""
                        update person set sealed = true where person_id in (
                            select cp.person_id from contact_person cp join contact c on c.contact_id = cp.contact_id
                            where c.reference = ?)""").param(sealed).update());

        assertThat(aWorker(authority).get(CONTACTS + one + "/related").json().toString())
                .doesNotContain(sealed, "Bola");
    }

    /** Acceptance scenario 11. */
    @Test
    void theSiblingThePoliceLeftOutGetsARecordOfTheirOwn() {
        var police = aSystem(authority + "-police", authority);
        var housing = aSystem(authority + "-housing", authority);
        var priya = aWorker(authority);
        var notification = police.refer(form(child("Amara", HOME), child("Bola", HOME)));
        housing.refer(form(child("Amara", HOME), child("Bola", HOME), child("Chidi", HOME)));

        var path = CONTACTS + notification + "/household-tasks";
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(priya.get(path).json().at("/tasks").size()).isEqualTo(1));
        var task = priya.get(path);
        assertThat(task.text("/tasks/0/missing/name")).isEqualTo("Chidi Testchild");
        var answered = priya.post(
                path + "/" + task.text("/tasks/0/id") + "/answer",
                "{\"answer\": \"ADD\", \"why\": \"The tenancy names a third child.\"}",
                "If-Match",
                "\"1\"");

        assertThat(answered.status()).isEqualTo(200);
        var record = priya.get(CONTACTS + answered.text("/answer/record"));
        assertThat(record.text("/state")).isEqualTo("RECEIVED");
        assertThat(record.json().toString()).contains("Chidi");
        assertThat(priya.get(CONTACTS + answered.text("/answer/record") + "/related")
                        .json()
                        .at("/household")
                        .toString())
                .contains(notification);
        assertThat(priya.get(CONTACTS + answered.text("/answer/record") + "/household-tasks")
                        .json()
                        .at("/tasks")
                        .size())
                .isZero();
        assertThat(police.get("/api/v1/referrals").json().at("/items").size()).isEqualTo(1);
        assertThat(priya.post(
                                path + "/" + task.text("/tasks/0/id") + "/answer",
                                "{\"answer\": \"DUPLICATE\", \"why\": \"x\"}",
                                "If-Match",
                                "\"1\"")
                        .status())
                .isEqualTo(412);
        assertThat(aWorker(authority + "-x").get(path).status()).isEqualTo(404);
    }

    @Test
    void whoeverOpensARecordForAChildSaysThatBothAreOneChild() {
        var police = aSystem(authority + "-police", authority);
        var housing = aSystem(authority + "-housing", authority);
        var priya = aWorker(authority);
        var notification = police.refer(form(child("Amara", HOME)));
        var tenancy = housing.refer(form(child("Amara", HOME), child("Chidi", HOME)));
        var path = CONTACTS + notification + "/household-tasks";
        var task = await().atMost(Duration.ofSeconds(20))
                .until(() -> priya.get(path).text("/tasks/0/id"), id -> !id.isEmpty());

        var record = priya.post(
                        path + "/" + task + "/answer",
                        "{\"answer\": \"ADD\", \"why\": \"The tenancy names him.\"}",
                        "If-Match",
                        "\"1\"")
                .text("/answer/record");

        var matches = CONTACTS + record + "/matches";
        var same = await().until(
                        () -> priya.get(matches),
                        found -> found.json().path("identityPending").asInt(-1) == 0)
                .json()
                .path("candidates")
                .valueStream()
                .filter(candidate ->
                        candidate.at("/detail/record/reference").asString().equals(tenancy))
                .filter(candidate -> candidate.at("/answer/answer").asString().equals("SAME"))
                .findFirst()
                .orElseThrow();
        assertThat(same.at("/answer/why").asString()).isEqualTo("The tenancy names him.");
        assertThat(priya.get(CONTACTS + record + "/related").text("/sameChildren/0/reference"))
                .isEqualTo(tenancy);
        assertThat(priya.post(
                                matches + "/" + same.path("candidateId").asString() + "/unlink",
                                "{\"why\": \"Another child of that name.\"}",
                                "If-Match",
                                "\"" + same.path("version").asInt() + "\"")
                        .status())
                .isEqualTo(200);
        assertThat(priya.get(CONTACTS + record + "/related")
                        .json()
                        .at("/sameChildren")
                        .size())
                .isZero();
    }

    @Test
    void aHouseholdThatCannotBeComparedHoldsUpNoOther() {
        var police = aSystem(authority + "-police", authority);
        var broken = police.refer(form(child("Dele", "{\"lines\": [\"3 Invented Row\"]}")));
        var document = inTheHouse(() -> jdbc.sql("select document from contact where reference = ?")
                .param(broken)
                .query(String.class)
                .single());
        nowReads(broken, "{\"state\": \"NONE_THAT_IS_KNOWN\"}");
        inTheHouse(() -> jdbc.sql("""
                        insert into household_to_look (contact_id)
                        select contact_id from contact where reference = ? on conflict do nothing""").param(broken).update());
        var notification = police.refer(form(child("Amara", HOME)));
        aSystem(authority + "-housing", authority).refer(form(child("Amara", HOME), child("Chidi", HOME)));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(aWorker(authority)
                                .get(CONTACTS + notification + "/household-tasks")
                                .text("/tasks/0/missing/name"))
                        .isEqualTo("Chidi Testchild"));
        assertThat(inTheHouse(
                        () -> jdbc.sql("""
                        select count(*) from household_to_look join contact using (contact_id)
                        where reference = ? and not_before is not null""").param(broken).query(Integer.class).single()))
                .isOne();
        nowReads(broken, document);
    }

    private void nowReads(String reference, String document) {
        inTheHouse(() -> jdbc.sql("update contact set document = :document::jsonb where reference = :reference")
                .param("document", document)
                .param("reference", reference)
                .update());
    }

    private void sameChild(String one, String other) {
        inTheHouse(() -> jdbc.sql("""
                        update person set cluster_id = (
                            select p.cluster_id from person p join contact_person cp on cp.person_id = p.person_id
                            join contact c on c.contact_id = cp.contact_id
                            where c.reference = :one and cp.kind = 'CHILD' and cp.place = 0)
                        where person_id in (
                            select cp.person_id from contact_person cp join contact c on c.contact_id = cp.contact_id
                            where c.reference = :other and cp.kind = 'CHILD' and cp.place = 0)""").param("one", one).param("other", other).update());
    }

    private <T> T inTheHouse(Supplier<T> work) {
        return Objects.requireNonNull(new TransactionTemplate(transactions).execute(_ -> {
            jdbc.sql("select set_config('app.authority', '*', true), set_config('app.agency', '*', true)")
                    .query((row, _) -> row.getString(1))
                    .single();
            return work.get();
        }));
    }

    private static String joining(String other) {
        return "{\"with\": \"%s\", \"why\": \"The same evening.\"}".formatted(other);
    }

    private static String child(String given, String address) {
        return """
                {"name": {"given": "%s", "family": "Testchild"}, "birth": {"date": "2020-03-14"},
                 "addresses": [%s]}""".formatted(given, address);
    }

    private static String form(String... children) {
        return """
                {"clientReference": "R-%s", "immediateDanger": {"present": false}, "children": [%s],
                 "concern": {"observed": "Shouting at night."},
                 "referrer": {"name": "Dana Reyes", "role": "Officer", "sourceCode": "6"}}""".formatted(UUID.randomUUID(), String.join(", ", children));
    }
}
