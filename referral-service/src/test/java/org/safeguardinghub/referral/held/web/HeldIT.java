package org.safeguardinghub.referral.held.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.referral.Asking;
import org.safeguardinghub.referral.Asking.Answer;
import org.safeguardinghub.referral.ReferralServiceCase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

class HeldIT extends ReferralServiceCase {

    static final String FORM = """
            {"clientReference": "%s", "immediateDanger": {"present": false},
             "children": [{"name": {"given": "Amara", "family": "Testchild"}, "birth": {"date": "2020-03-14"},
                           "voice": {"words": "I hide in the loft."},
                           "addresses": [{"lines": ["1 Invented Row"], "confidential": true}]},
                          {"name": {"given": "Babatunde", "family": "Testchild"}, "birth": {"date": "2022-03-14"}}],
             "adults": [{"name": {"given": "Joan", "family": "Testgran"}, "birthDate": "1961-02-02",
                         "safeContact": {"phone": "02079460991"}}],
             "concern": {"observed": "A bruise."}, "referrer": {"name": "Dora", "role": "DSL", "sourceCode": "2A"}}""";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    String authority = "";
    String contactId = "";

    @BeforeEach
    void aContact() {
        authority = "held-" + UUID.randomUUID().toString().substring(0, 8);
        var sent = aSystem("held-school", authority)
                .post("/api/v1/referrals", FORM.formatted("HELD-" + UUID.randomUUID()));
        assertThat(sent.status()).as(sent.json().toString()).isEqualTo(201);
        contactId = sent.text("/contactId");
    }

    @Test
    void whatIsAboutThePersonIsToldApartFromWhatIsAboutOthers() {
        var held = held(child(0));

        assertThat(held.status()).isEqualTo(200);
        assertThat(held.json().at("/isWhole").booleanValue()).isTrue();
        assertThat(held.json().at("/contacts").toString()).contains(contactId);
        assertThat(texts(held, "ABOUT_SUBJECT")).contains("Amara", "2020-03-14").doesNotContain("Babatunde", "Joan");
        assertThat(texts(held, "ABOUT_ANOTHER")).contains("Babatunde", "Joan", "1961-02-02", "Dora");
        assertThat(texts(held, "MAY_NAME_OTHERS")).contains("A bruise.");
        assertThat(texts(held, "CHILDS_OWN_WORDS")).containsExactly("I hide in the loft.");
        assertThat(texts(held, "REFERRER")).contains("Dora");
        assertThat(held.json().at("/items/0/others").toString())
                .contains("Babatunde", "Joan", "Testgran", "Dora")
                .doesNotContain("Testchild", "Amara");
    }

    @Test
    void aConfidentialAddressAndASafeWayToReachSomebodyNeverLeave() {
        var held = held(child(0));

        assertThat(held.json().toString()).doesNotContain("Invented Row", "02079460991");
        assertThat(marks(held)).anyMatch(marks -> marks.contains("CONFIDENTIAL_ADDRESS"));
        assertThat(marks(held)).anyMatch(marks -> marks.contains("SAFE_CONTACT"));
    }

    /** A records system sends the new address without a mark, and a father asks for what is held (scenario 7). */
    @Test
    void anAddressThatNobodyMarkedAndThatIsKeptBackNeverLeavesEither() {
        contactId = aSystem("held-school", authority)
                .post(
                        "/api/v1/referrals",
                        FORM.formatted("HELD-" + UUID.randomUUID())
                                .replace(
                                        "{\"lines\": [\"1 Invented Row\"], \"confidential\": true}",
                                        "{\"lines\": [\"Rosebank\", \"Hither Green\"], \"postcode\": \"SE13 9XY\"}")
                                .replace("A bruise.", "They fled to Rosebank, Hither Green, se139xy."))
                .text("/contactId");
        assertThat(held(child(0)).json().toString()).contains("Rosebank", "9XY");
        aWorker(authority)
                .post(
                        "/api/v1/people/" + child(0) + "/restrictions",
                        "{\"kind\": \"CONFIDENTIAL_ADDRESS\", \"why\": \"Her father must not know.\"}");

        var held = held(child(0));

        assertThat(held.json().toString()).doesNotContainIgnoringCase("Rosebank", "9XY");
        assertThat(texts(held, "MAY_NAME_OTHERS"))
                .contains("They fled to [confidential address], [confidential address].");
        assertThat(texts(held, "CONFIDENTIAL_ADDRESS")).contains("[confidential address]");
    }

    @Test
    void aRestrictedRecordSaysSoOnEachItem() {
        var child = child(0);
        var officer = Asking.aColleague(port, tokens, authority, "restricted-records-officer");

        assertThat(marks(held(child))).noneMatch(marks -> marks.contains("RESTRICTED"));
        officer.post("/api/v1/people/" + child + "/restrict", "{\"why\": \"Staff.\"}");
        assertThat(marks(held(child))).isNotEmpty().allMatch(marks -> marks.contains("RESTRICTED"));
    }

    @Test
    void aSealedRecordIsNoOtherThanNobody() {
        var child = child(0);
        var sibling = child(1);
        var nobody = held(UUID.randomUUID());
        Asking.aColleague(port, tokens, authority, "restricted-records-officer")
                .post("/api/v1/people/" + child + "/seal", "{\"why\": \"Adopted; the court's order is on file.\"}");

        var sealed = held(child);

        assertThat(sealed.status()).isEqualTo(200);
        assertThat(sealed.json()).isEqualTo(nobody.json());
        assertThat(held(sibling).json().toString()).doesNotContain("Amara", "loft");
    }

    @Test
    void whoReadItIsHeldWithoutTheNamesOfStaffOrOfOtherAgencies() {
        var child = child(0);
        var priya = aWorker(authority);
        priya.get("/api/v1/people/" + child);
        priya.get("/api/v1/people/" + child);

        var read = kinds(held(child), "READING");

        assertThat(read).isNotEmpty();
        assertThat(read.toString())
                .contains("Somebody at the front door", "opened the record of the person", "2 times")
                .doesNotContain("held-school", "Priya", priya.subject());
        assertThat(read)
                .filteredOn(item -> item.path("from").asString().contains("another agency"))
                .allMatch(item -> item.path("marks").toString().contains("REFERRER"));
    }

    @Test
    void howTheRecordIsProtectedIsHeldAndNotWhereSomebodyIsNorWhoIsKeptOut() {
        var child = child(0);
        var officer = Asking.aColleague(port, tokens, authority, "restricted-records-officer");
        officer.post("/api/v1/people/" + child + "/restrict", "{\"why\": \"She works here.\"}");
        var opened = aWorker(authority)
                .post(
                        "/api/v1/people/" + child + "/break-glass",
                        "{\"emergency\": \"CHILD_IN_DANGER_NOW\", \"because\": \"At 1 Invented Row.\", \"minutes\": 15}");
        // The sender marked the address, so the hub places one by itself; what a person says takes its place.
        var restrictions = "/api/v1/people/" + child + "/restrictions";
        var morgan = aManager(authority);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> morgan.get(restrictions).text("/items/0/kind").equals("CONFIDENTIAL_ADDRESS"));
        morgan.post(
                restrictions + "/" + morgan.get(restrictions).text("/items/0/id") + "/lifting",
                "{\"why\": \"In our own words.\"}");
        var placed = morgan.post(
                restrictions, "{\"kind\": \"CONFIDENTIAL_ADDRESS\", \"why\": \"Her father must not know.\"}");

        var sam = aWorker(authority);
        sam.get("/api/v1/contacts");
        var wall = aManager(authority)
                .post(
                        "/api/v1/people/" + child + "/restrictions",
                        "{\"kind\": \"CONFLICT_WALL\", \"worker\": \"%s\", \"why\": \"Her cousin.\"}"
                                .formatted(sam.subject()));

        var held = held(child);

        assertThat(placed.status()).as(placed.json().toString()).isEqualTo(201);
        assertThat(wall.status()).as(wall.json().toString()).isEqualTo(201);
        assertThat(opened.status()).as(opened.json().toString()).isEqualTo(201);
        assertThat(kinds(held, "PERSON_MARK").toString()).contains("She works here.", "RESTRICTED");
        assertThat(kinds(held, "RESTRICTION").toString()).contains("CONFIDENTIAL_ADDRESS", "Her father must not know.");
        assertThat(kinds(held, "EMERGENCY_OPENING").toString())
                .contains("The front door", "not looked at yet")
                .doesNotContain("Priya");
        assertThat(held.json().toString()).doesNotContain("Invented Row", "CONFLICT_WALL", "Her cousin.");
        assertThat(marks(held)).allMatch(marks -> marks.contains("RESTRICTED"));
    }

    @Test
    void anAttachedFileIsHeldByItsNameAndNotOfAContactThatNamesSomebodySealed() {
        var child = child(0);
        attached("report.pdf");

        var files = kinds(held(child), "ATTACHMENT");
        assertThat(files).hasSize(1);
        assertThat(files.getFirst().toString()).contains("report.pdf", "FROM_REFERRER", contactId);
        assertThat(held("elsewhere", child).json().toString()).doesNotContain("report.pdf");

        Asking.aColleague(port, tokens, authority, "restricted-records-officer")
                .post("/api/v1/people/" + child(1) + "/seal", "{\"why\": \"Adopted.\"}");
        assertThat(held(child).json().toString()).doesNotContain("report.pdf", "READING");
    }

    @Test
    void whetherTwoRecordsAreOnePersonIsHeldUnlessTheOtherIsSealed() {
        var child = child(0);
        var sibling = child(1);
        answered(child, sibling);
        var officer = Asking.aColleague(port, tokens, authority, "restricted-records-officer");

        assertThat(kinds(held(child), "MATCH_ANSWER").toString())
                .contains("DIFFERENT", "Their mothers differ. At [confidential address].")
                .doesNotContain("RESTRICTED", "Invented Row");
        officer.post("/api/v1/people/" + sibling + "/restrict", "{\"why\": \"Staff.\"}");
        assertThat(kinds(held(child), "MATCH_ANSWER").toString()).contains("RESTRICTED");
        officer.post("/api/v1/people/" + sibling + "/seal", "{\"why\": \"Adopted.\"}");
        assertThat(kinds(held(child), "MATCH_ANSWER")).isEmpty();
    }

    private void answered(UUID one, UUID other) {
        transactions.executeWithoutResult(_ -> {
            jdbc.sql("select set_config('app.authority', '*', true), set_config('app.agency', '*', true)")
                    .query((_, _) -> true)
                    .list();
            jdbc.sql("""
                            with found as (
                                insert into match_candidate
                                    (candidate_id, authority, contact_id, person_id, other_person_id, band, weight,
                                     may_be_twins, number_in_doubt, comparisons, found_at)
                                values (:id, :authority, :contact, :one, :other, 'POSSIBLE', 1, false, false, '[]', now())
                                returning candidate_id)
                            insert into match_answer (candidate_id, version, authority, answer, why, by_id, by_name, at)
                            select candidate_id, 1, :authority, 'DIFFERENT', 'Their mothers differ. At 1 Invented Row.',
                                   :id, 'Priya Nair', now() from found""")
                    .param("id", UUID.randomUUID())
                    .param("authority", authority)
                    .param("contact", UUID.fromString(contactId))
                    .param("one", one)
                    .param("other", other)
                    .update();
        });
    }

    private void attached(String name) {
        transactions.executeWithoutResult(_ -> {
            jdbc.sql("select set_config('app.authority', '*', true), set_config('app.agency', '*', true)")
                    .query((_, _) -> true)
                    .list();
            jdbc.sql("""
                            insert into attachment
                                (attachment_id, contact_id, authority, agency, file_name, type, size, sha256, sent_by,
                                 sent_at, status, try_at)
                            select :id, contact_id, authority, source_agency, :name, 'application/pdf', 7, 'x', 'x',
                                   now(), 'CLEAN', now()
                            from contact where contact_id = :contact""")
                    .param("id", UUID.randomUUID())
                    .param("name", name)
                    .param("contact", UUID.fromString(contactId))
                    .update();
        });
    }

    private static List<JsonNode> kinds(Answer held, String kind) {
        return items(held)
                .filter(item -> item.path("kind").asString().equals(kind))
                .toList();
    }

    @Test
    void anotherAuthorityHoldsNothing() {
        var child = child(0);

        assertThat(held("elsewhere", child).json().at("/items")).isEmpty();
        assertThat(held(child).json().at("/items")).isNotEmpty();
    }

    @Test
    void onlyTheServiceThatAnswersSubjectAccessIsHandedIt() {
        var path = "/internal/v1/people/" + child(0) + "/held?authority=" + authority;

        assertThat(aService("network-service").get(path).status()).isEqualTo(403);
        assertThat(aWorker(authority).get(path).status()).isEqualTo(403);
    }

    private UUID child(int place) {
        return transactions.execute(_ -> {
            jdbc.sql("select set_config('app.authority', '*', true), set_config('app.agency', '*', true)")
                    .query((_, _) -> true)
                    .list();
            return jdbc.sql("""
                            select person_id from contact_person
                            where contact_id = :contact and kind = 'CHILD' and place = :place""")
                    .param("contact", UUID.fromString(contactId))
                    .param("place", place)
                    .query(UUID.class)
                    .single();
        });
    }

    private Answer held(UUID person) {
        return held(authority, person);
    }

    private Answer held(String where, UUID person) {
        return aService("consent-service").get("/internal/v1/people/" + person + "/held?authority=" + where);
    }

    private static List<String> texts(Answer held, String mark) {
        return items(held)
                .filter(item -> item.path("marks").toString().contains(mark))
                .flatMap(item -> item.path("fields").valueStream())
                .map(field -> field.path("text").asString())
                .toList();
    }

    private static List<String> marks(Answer held) {
        return items(held).map(item -> item.path("marks").toString()).toList();
    }

    private static Stream<JsonNode> items(Answer held) {
        return held.json().at("/items").valueStream();
    }
}
