package org.safeguardinghub.referral.people.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safeguardinghub.referral.Steps.proposal;
import static org.safeguardinghub.referral.Steps.screen;
import static org.safeguardinghub.referral.people.web.Families.about;
import static org.safeguardinghub.referral.people.web.Families.child;
import static org.safeguardinghub.referral.people.web.Families.form;
import static org.safeguardinghub.referral.people.web.Families.matchesOf;
import static org.safeguardinghub.referral.people.web.Families.say;
import static org.safeguardinghub.referral.people.web.Families.withNhs;

import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.referral.Asking;
import org.safeguardinghub.referral.Asking.Answer;
import org.safeguardinghub.referral.ReferralServiceCase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class SealedIT extends ReferralServiceCase {

    static final String WHY = "{\"why\": \"Adopted; the court's order is on file.\"}";

    static final String JOAN = """
            {"name": {"given": "Joan", "family": "Testgran"}, "birthDate": "1961-02-02"}""";

    @Autowired
    JdbcClient jdbc;

    /** Acceptance scenario 4. */
    @Test
    void aSealedRecordIsNeverBridgedOrHintedAt() {
        var school = aSystem("adopted-school", "adopted");
        var worker = aWorker("adopted");
        var officer = Asking.aColleague(port, tokens, "adopted", "restricted-records-officer");
        var before = school.refer(form(child("Amara", "Oldname", "2020-03-14", withNhs("9990000018")), ""));
        matched(worker, before);
        var sealed = found(officer, "Amara Oldname").text("/items/0/personId");
        assertThat(officer.post("/api/v1/people/" + sealed + "/seal", WHY).status())
                .isEqualTo(204);

        var reference = school.refer(form(child("Amara", "Oldname", "2020-03-14", withNhs("9990000018")), ""));
        var matches = matched(worker, reference);

        assertThat(matches.json().path("candidates")).isEmpty();
        assertThat(matches.json().path("unanswered").asInt()).isZero();
        worker.stepDone(reference, "claim", "");
        worker.stepDone(reference, "identity", "{}");
        assertThat(worker.get("/api/v1/contacts/" + reference + "/earlier")
                        .json()
                        .path("contacts"))
                .isEmpty();
        assertThat(worker.get("/api/v1/people/" + sealed).status()).isEqualTo(404);
        var byNumber = found(worker, "9990000018");
        assertThat(byNumber.json().path("items")).hasSize(1);
        var here = byNumber.text("/items/0/personId");
        assertThat(here).isNotEqualTo(sealed);
        assertThat(worker.get("/api/v1/people/" + here).text("/identifiers/0/status"))
                .isEqualTo("FORMAT_OK");
        assertThat(found(worker, "Amara Oldname").json().path("items")).hasSize(1);
        assertThat(worker.get("/api/v1/people/sealed-touches").status()).isEqualTo(403);
        var touches = officer.get("/api/v1/people/sealed-touches");
        assertThat(touches.text("/items/0/personId")).isEqualTo(sealed);
        assertThat(touches.text("/items/0/reference")).isEqualTo(reference);
        assertThat(jdbc.sql(
                                "select count(*) from outbox where type like '%SealedRecordTouched%' and aggregate_id::text = ?")
                        .param(sealed)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whatWasFoundBeforeTheSealIsGoneFromEveryListAndComesBackWithIt() {
        var school = aSystem("hidden-school", "hidden");
        var worker = aWorker("hidden");
        var officer = Asking.aColleague(port, tokens, "hidden", "restricted-records-officer");
        school.refer(about("Amara", "Testchild", "2020-03-14"));
        var reference = school.refer(about("Amara", "Testchild", "2020-03-14"));
        var candidate = matched(worker, reference).json().at("/candidates/0");
        var there = candidate.at("/detail/otherPersonId").asString();

        officer.post("/api/v1/people/" + there + "/seal", WHY);

        assertThat(matched(worker, reference).json().path("candidates")).isEmpty();
        assertThat(say(worker, reference, candidate, "SAME").status()).isEqualTo(404);
        officer.post("/api/v1/people/" + there + "/unseal", WHY);
        assertThat(matched(worker, reference).json().path("unanswered").asInt()).isEqualTo(1);
        assertThat(worker.post("/api/v1/people/" + there + "/seal", WHY).status())
                .isEqualTo(403);
        assertThat(Asking.aColleague(port, tokens, "hidden-elsewhere", "restricted-records-officer")
                        .post("/api/v1/people/" + there + "/seal", WHY)
                        .status())
                .isEqualTo(404);
    }

    /** A child's safety goes first while somebody works on it; afterwards even the old reference leads nowhere. */
    @Test
    void aContactThatIsOverDoesNotLeadToASealedChildAndOneThatIsOpenStays() {
        var school = aSystem("over-school", "over");
        var priya = aWorker("over");
        var officer = Asking.aColleague(port, tokens, "over", "restricted-records-officer");
        var reference = school.refer(form(child("Amara", "Longago", "2020-03-14", ""), ""));
        screen(priya, reference, "GREEN");
        var sealed = found(officer, "Amara Longago").text("/items/0/personId");
        officer.post("/api/v1/people/" + sealed + "/seal", WHY);
        assertThat(priya.get("/api/v1/contacts/" + reference).status()).isEqualTo(200);

        priya.stepDone(reference, "proposal", proposal("INFORMATION_AND_ADVICE"));
        aManager("over").stepDone(reference, "signature", "{}");
        priya.stepDone(reference, "outcome-told", "{\"channel\": \"PHONE\"}");
        priya.stepDone(reference, "closing", "{\"because\": \"They have what they asked for.\"}");

        for (var path :
                new String[] {"", "/matches", "/earlier", "/chronology", "/requests", "?asOf=" + Instant.now()}) {
            assertThat(priya.get("/api/v1/contacts/" + reference + path).status())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(found(priya, reference).json().path("items")).isEmpty();
        assertThat(school.get("/api/v1/referrals/" + reference).status()).isEqualTo(200);
        officer.post("/api/v1/people/" + sealed + "/unseal", WHY);
        assertThat(priya.get("/api/v1/contacts/" + reference).status()).isEqualTo(200);
    }

    /** The grandmother of the family that a child was adopted from is nobody's secret; the child is. */
    @Test
    void aRelativeDoesNotLeadToASealedChild() {
        var school = aSystem("birth-family-school", "birth-family");
        var worker = aWorker("birth-family");
        var officer = Asking.aColleague(port, tokens, "birth-family", "restricted-records-officer");
        var before = school.refer(form(child("Amara", "Oldname", "2020-03-14", ""), JOAN));
        matched(worker, before);
        var sealed = found(officer, "Amara Oldname").text("/items/0/personId");
        officer.post("/api/v1/people/" + sealed + "/seal", WHY);

        var reference = school.refer(form(child("Bola", "Newchild", "2021-05-06", ""), JOAN));
        var matches = matched(worker, reference);

        assertThat(matches.json().path("candidates")).isEmpty();
        assertThat(matches.json().path("unanswered").asInt()).isZero();
        var joan = found(worker, "Joan Testgran").json().path("items");
        assertThat(joan.toString()).contains(reference).doesNotContain(before);
        joan.forEach(one -> assertThat(
                        worker.get("/api/v1/people/" + one.path("personId").asString())
                                .json()
                                .toString())
                .doesNotContain(before));
        var all = found(officer, "Joan Testgran").json();
        assertThat(all.toString()).contains(before);
        all.path("items")
                .forEach(one -> assertThat(aManager("birth-family")
                                .get("/api/v1/people/" + one.path("personId").asString() + "/readings")
                                .json()
                                .toString())
                        .contains("items")
                        .doesNotContain(before));
        officer.post("/api/v1/people/" + sealed + "/unseal", WHY);
        assertThat(matched(worker, reference).json().path("unanswered").asInt()).isEqualTo(1);
    }

    @Test
    void ofARestrictedRecordItsExistenceShowsAndWhomToAsk() {
        var school = aSystem("hushed-school", "hushed");
        var worker = aWorker("hushed");
        var officer = Asking.aColleague(port, tokens, "hushed", "restricted-records-officer");
        var before = school.refer(about("Amara", "Testchild", "2020-03-14"));
        var reference = school.refer(about("Amara", "Testchild", "2020-03-14"));
        var there = matched(worker, reference)
                .json()
                .at("/candidates/0/detail/otherPersonId")
                .asString();

        officer.post("/api/v1/people/" + there + "/restrict", WHY);

        var candidate = matched(worker, reference).json().at("/candidates/0");
        assertThat(candidate.path("ask").asString()).isEqualTo("A restricted record may match: ask a manager.");
        assertThat(candidate.toString()).doesNotContain("Amara", "2020", before, there);
        assertThat(say(worker, reference, candidate, "SAME").text("/code")).isEqualTo("ask-a-manager");
        assertThat(worker.get("/api/v1/people/" + there).json().toString())
                .contains("ask a manager")
                .doesNotContain("Amara", before);
        assertThat(say(aManager("hushed"), reference, candidate, "DIFFERENT").status())
                .isEqualTo(200);
        assertThat(found(worker, "Amara Testchild").json().toString()).contains("ask a manager");
        assertThat(isMarked(worker, before)).isTrue();
        assertThat(isMarked(worker, reference)).isFalse();
        officer.post("/api/v1/people/" + there + "/seal", WHY);
        assertThat(isMarked(worker, before))
                .as("of a sealed record nothing shows")
                .isFalse();
    }

    @Test
    void peopleAreLookedUpByNameBirthNumberAndReferenceWithinTheAuthority() {
        var school = aSystem("lookup-school", "lookup");
        var worker = aWorker("lookup");
        var reference = school.refer(form(child("Łukasz", "Żak-Testowy", "2019-05-06", withNhs("9990000018")), """
                        {"name": {"given": "Joan", "family": "Testgran"}, "birthDate": "1961-02-02"}"""));
        matched(worker, reference);

        assertThat(found(worker, "lukasz zak").text("/items/0/contacts/0")).isEqualTo(reference);
        assertThat(found(worker, "Testowy").text("/items/0/name")).isEqualTo("Łukasz Żak-Testowy");
        assertThat(found(worker, "Lukasz 06/05/2019").text("/items/0/birth")).isEqualTo("2019-05-06");
        assertThat(found(worker, "999 000 0018").json().path("items")).hasSize(1);
        assertThat(found(worker, reference.toLowerCase(Locale.ROOT)).json().path("items"))
                .hasSize(2);
        assertThat(found(worker, "Lukasz Nobody").json().path("items")).isEmpty();
        assertThat(found(aWorker("lookup-elsewhere"), "lukasz zak").json().path("items"))
                .isEmpty();
        assertThat(worker.post("/api/v1/people/searches", "{}").status()).isEqualTo(422);
    }

    private static boolean isMarked(Asking worker, String reference) {
        return worker.get("/api/v1/contacts/" + reference)
                .json()
                .path("restricted")
                .asBoolean();
    }

    private static Answer found(Asking who, String text) {
        return who.post("/api/v1/people/searches", "{\"text\": \"" + text + "\"}");
    }

    private static Answer matched(Asking worker, String reference) {
        return await().until(
                        () -> worker.get(matchesOf(reference)),
                        matches -> matches.json().path("identityPending").asInt(-1) == 0);
    }
}
