package org.safeguardinghub.referral.restriction.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safeguardinghub.referral.Asking;
import org.safeguardinghub.referral.ReferralServiceCase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A family has fled (domain.md, scenario 7): nobody is shown where to, but for whoever says why they need it. */
class RefugeIT extends ReferralServiceCase {

    static final String REFUGE = """
            {"lines": ["9 Safe Street"], "postcode": "SE13 9XY", "uprn": "100000000009", "confidential": true,
             "type": "REFUGE"}""";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void noAnswerAboutTheContactShowsWhereSheIs() {
        var reference = fled("refuge", REFUGE);
        var priya = aWorker("refuge");
        var person = Families.person(priya, reference);
        var contact = "/api/v1/contacts/" + reference;

        for (var path : List.of(
                contact,
                contact + "/chronology",
                contact + "/matches",
                contact + "/related",
                contact + "/earlier",
                contact + "/requests",
                contact + "/restrictions",
                contact + "/attachments",
                person,
                person + "/chronology",
                person + "/restrictions",
                "/api/v1/contacts?view=all",
                "/api/v1/downtime/pack")) {
            var answer = aManager("refuge").get(path);
            assertThat(answer.status()).as(path).isEqualTo(200);
            assertThat(answer.json().toString())
                    .as(path)
                    .doesNotContainIgnoringCase("safe street", "9xy", "100000000009");
        }
        assertThat(priya.get(contact).text("/form/concern/observed")).isEqualTo("They fled to [confidential address].");
        assertThat(priya.get(contact).text("/form/children/0/addresses/0/type")).isEqualTo("REFUGE");
    }

    @Test
    void whoeverSaysWhyIsShownItAndThatIsWrittenDown() {
        var reference = fled("refuge-shown", REFUGE);
        var priya = aWorker("refuge-shown");
        var reading = "/api/v1/contacts/" + reference + "/confidential-addresses/reading";

        var shown = priya.post(reading, "{\"need\": \"VISIT\"}");

        assertThat(shown.status()).as(shown.json().toString()).isEqualTo(200);
        assertThat(shown.text("/items/0/lines/0")).isEqualTo("9 Safe Street");
        assertThat(shown.text("/items/0/postcode")).isEqualTo("SE13 9XY");
        assertThat(priya.post(reading, "{\"need\": \"CURIOSITY\"}").status()).isEqualTo(422);
        assertThat(aWorker("refuge-elsewhere")
                        .post(reading, "{\"need\": \"VISIT\"}")
                        .status())
                .isEqualTo(404);
        assertThat(aSystem("refuge-shown-school", "refuge-shown")
                        .post(reading, "{\"need\": \"VISIT\"}")
                        .status())
                .isEqualTo(403);
        var log = aManager("refuge-shown").get(Families.person(priya, reference) + "/readings");
        assertThat(log.json().toString()).contains("confidential-address-shown", "VISIT");
    }

    @Test
    void aLaterSyncOfTheSchoolThatMarksNothingIsKeptBackToo() {
        var reference = fled("refuge-sync", REFUGE);
        var priya = aWorker("refuge-sync");
        Families.person(priya, reference);
        var school = aSystem("refuge-sync-school", "refuge-sync");
        var told = school.get("/api/v1/referrals/" + reference + "/tellings");

        var unmarked = told.json().at("/items/0/form").isMissingNode()
                ? told.json().at("/tellings/0/form")
                : told.json().at("/items/0/form");
        var again = school.post(
                "/api/v1/referrals/" + reference + "/amendments",
                unmarked.toString()
                        .replace("9 Safe Street", "77 New Walk")
                        .replace("SE13 9XY", "SE13 8AB")
                        .replace("100000000009", "100000000077")
                        .replace("\"confidential\":true", "\"confidential\":false")
                        .replaceFirst("\\{", "{\"because\": \"Our records say so now.\","));

        assertThat(again.status()).as(again.json().toString()).isEqualTo(200);
        assertThat(priya.get("/api/v1/contacts/" + reference).json().toString())
                .doesNotContain("New Walk", "8AB", "0077", "Safe Street");
    }

    @Test
    void anotherContactOfTheSameChildIsKeptBackBeforeAnybodyHasSaidThatItIsHer() {
        var family = Families.name();
        var first =
                aSystem("refuge-twice-school", "refuge-twice").refer(Families.form(family, REFUGE, "They fled.", ""));
        var priya = aWorker("refuge-twice");
        Families.person(priya, first);

        var second = aSystem("refuge-twice-clinic", "refuge-twice")
                .refer(Families.form(
                        family,
                        "{\"lines\": [\"9 Safe Street\"], \"postcode\": \"SE13 9XY\"}",
                        "Seen today, lives at 9 safe street.",
                        ""));
        Families.person(priya, second);

        await().untilAsserted(() -> assertThat(
                        priya.get("/api/v1/contacts/" + second).json().toString())
                .doesNotContainIgnoringCase("safe street", "9XY"));
    }

    @Test
    void aWorkerWhoWasNotShownItCannotLoseItByCompletingTheForm() {
        var priya = aWorker("refuge-call");
        var call = priya.post(
                "/api/v1/contacts",
                Families.form(Families.name(), REFUGE, "They fled to 9 Safe Street.", "")
                        .replaceFirst(
                                "\\{",
                                "{\"call\": {\"way\": \"PHONE\", \"heardAt\": \"%s\"},".formatted(Instant.now())));
        assertThat(call.status()).as(call.json().toString()).isEqualTo(201);
        var contact = "/api/v1/contacts/" + call.text("/reference");
        var seen = priya.get(contact);

        var completed = priya.post(
                contact + "/amendments",
                seen.json()
                        .at("/form")
                        .toString()
                        .replace("\"given\":\"Bola\"", "\"given\":\"Bolanle\"")
                        .replaceFirst("\\{", "{\"because\": \"She spells it so.\","),
                "If-Match",
                seen.header("ETag"));

        assertThat(completed.status()).as(completed.json().toString()).isEqualTo(200);
        var shown = priya.post(contact + "/confidential-addresses/reading", "{\"need\": \"CHECK\"}");
        assertThat(shown.text("/items/0/lines/0")).isEqualTo("9 Safe Street");
        assertThat(priya.get(contact).text("/form/children/0/name/given")).isEqualTo("Bolanle");
    }

    @Test
    void theSenderReadsTheirOwnWords() {
        var reference = fled("refuge-own", REFUGE);

        var told = aSystem("refuge-own-school", "refuge-own").get("/api/v1/referrals/" + reference + "/tellings");

        assertThat(told.json().toString()).contains("9 Safe Street");
    }

    @Test
    void aRestrictionHidesAddressesThatNobodyMarkedAndLiftingShowsThemAgain() {
        var reference = fled("refuge-placed", "{\"lines\": [\"5 Home Road\"], \"postcode\": \"SE13 7CD\"}");
        var priya = aWorker("refuge-placed");
        var morgan = aManager("refuge-placed");
        var person = Families.person(priya, reference);
        var contact = "/api/v1/contacts/" + reference;
        assertThat(priya.get(contact).json().toString()).contains("5 Home Road");

        var placed = priya.post(
                person + "/restrictions",
                "{\"kind\": \"CONFIDENTIAL_ADDRESS\", \"why\": \"Her father has been told to keep away.\"}");

        assertThat(placed.status()).as(placed.json().toString()).isEqualTo(201);
        assertThat(priya.get(contact).json().toString()).doesNotContain("5 Home Road", "7CD");
        assertThat(priya.get(contact + "/restrictions").text("/items/0/kind")).isEqualTo("CONFIDENTIAL_ADDRESS");
        assertThat(priya.post(person + "/restrictions", "{\"kind\": \"CONFIDENTIAL_ADDRESS\", \"why\": \"Again.\"}")
                        .text("/code"))
                .isEqualTo("in-force-already");
        var lifting = person + "/restrictions/" + placed.text("/id") + "/lifting";
        assertThat(priya.post(lifting, "{\"why\": \"Safe.\"}").status()).isEqualTo(403);
        assertThat(morgan.post(lifting, "{\"why\": \"The order says so.\"}").status())
                .isEqualTo(204);
        assertThat(morgan.post(lifting, "{\"why\": \"Again.\"}").text("/code")).isEqualTo("settled-before");
        assertThat(priya.get(contact).json().toString()).contains("5 Home Road");
        assertThat(priya.get(person + "/restrictions").text("/items/0/lifted/why"))
                .isEqualTo("The order says so.");
    }

    @Test
    void howToReachSomebodySafelyIsSaidInWords() {
        var reference = fled("refuge-safe", REFUGE);
        var priya = aWorker("refuge-safe");
        var person = Families.person(priya, reference);

        var placed = priya.post(person + "/restrictions", """
                {"kind": "SAFE_CONTACT", "why": "He reads her post.",
                 "safeContact": {"numbers": ["020 7946 0002"], "safeTimes": "weekday mornings",
                                 "mayLeaveMessage": false, "mayWrite": false}}""");

        assertThat(placed.status()).as(placed.json().toString()).isEqualTo(201);
        assertThat(placed.text("/inWords"))
                .isEqualTo(
                        "Call only the numbers that are named as safe. Call only at the times that are named as safe."
                                + " Leave no message. Do not write.");
        assertThat(priya.get(person + "/restrictions").json().toString()).contains("020 7946 0002");
        assertThat(stored("refuge-safe")).contains("encrypted").doesNotContain("7946", "weekday");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kind\": \"SAFE_CONTACT\", \"why\": \"He reads her post.\"}",
                "{\"kind\": \"SECRET\", \"why\": \"He reads her post.\"}",
                "{\"kind\": \"CONFIDENTIAL_ADDRESS\"}",
                "{\"kind\": \"CONFLICT_WALL\", \"worker\": \"nobody\", \"why\": \"A cousin.\"}"
            })
    void whatIsIncompleteIsRefusedAndNothingIsPlaced(String body) {
        var reference = fled("refuge-wrong", "");
        var priya = aWorker("refuge-wrong");
        var person = Families.person(priya, reference);

        assertThat(priya.post(person + "/restrictions", body).status()).isEqualTo(422);
        assertThat(priya.get(person + "/restrictions").json().path("items")).isEmpty();
    }

    private String stored(String authority) {
        return transaction.execute(_ -> {
            jdbc.sql("select set_config('app.authority', ?, true), set_config('app.agency', '*', true)")
                    .param(authority)
                    .query()
                    .listOfRows();
            return String.join(
                    ",",
                    jdbc.sql("select terms::text from person_restriction where kind = 'SAFE_CONTACT'")
                            .query(String.class)
                            .list());
        });
    }

    private String fled(String authority, String address) {
        Asking school = aSystem(authority + "-school", authority);
        return school.refer(Families.form(Families.name(), address, "They fled to 9 Safe Street.", ""));
    }
}
