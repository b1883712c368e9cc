package org.safeguardinghub.referral.returns.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguardinghub.referral.Steps.proposal;
import static org.safeguardinghub.referral.Steps.screen;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.referral.Asking;
import org.safeguardinghub.referral.ReferralServiceCase;
import org.safeguardinghub.referral.returns.CensusSchema;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class ReturnsIT extends ReferralServiceCase {

    static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/London"));
    static final int YEAR = TODAY.plusMonths(9).getYear();

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeAll
    static void codes() {
        System.setProperty("hub.returns.la-codes.cin-one", "209");
        System.setProperty("hub.returns.la-codes.cin-two", "210");
        System.setProperty("hub.returns.la-codes.cin-fled", "211");
    }

    @Test
    void theCensusIsValidAndEachAuthoritysOwn() throws Exception {
        decided("cin-one", "CIN-1", "SECTION_17_ASSESSMENT");
        decided("cin-one", "CIN-2", "SECTION_17_ASSESSMENT");

        var census = get(aManager("cin-one"), "cin-census?year=" + YEAR);

        assertThat(census.statusCode()).isEqualTo(200);
        CensusSchema.validate(census.body().getBytes(StandardCharsets.UTF_8));
        assertThat(census.body().split("<Child>", -1)).hasSizeGreaterThanOrEqualTo(3);
        assertThat(census.body()).doesNotContain("Amara");
        assertThat(get(aManager("cin-two"), "cin-census?year=" + YEAR).statusCode())
                .isEqualTo(204);
        assertThat(get(aManager("cin-none"), "cin-census?year=" + YEAR).statusCode())
                .isEqualTo(409);
    }

    @Test
    void aSealedChildIsInNoReturn() throws Exception {
        decided("cin-one", "SEALED-1", "SECTION_17_ASSESSMENT");
        var morgan = aManager("cin-one");
        var number = sealed("SEALED-1");

        assertThat(get(morgan, "cin-census?year=" + YEAR).body()).doesNotContain(number);
        assertThat(get(morgan, "annex-a/3").body()).doesNotContain(number);
        assertThat(get(morgan, "annex-a/1").body()).doesNotContain(number);
        assertThat(get(morgan, "dfe-daily?day=" + TODAY).body()).doesNotContain(number);
    }

    @Test
    void theListsOfAnnexAAreCsv() throws Exception {
        decided("cin-one", "ANNEX-1", "SECTION_17_ASSESSMENT");
        var morgan = aManager("cin-one");

        var contacts = get(morgan, "annex-a/1");
        assertThat(contacts.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
        assertThat(contacts.body()).startsWith("Child Unique ID,Gender,Ethnicity,Date of Birth,Age of Child (Years),");
        assertThat(get(morgan, "annex-a/3").body().lines().count()).isGreaterThan(1);
        assertThat(get(morgan, "annex-a/4").body().lines().count()).isEqualTo(1);
        assertThat(get(morgan, "annex-a/2").statusCode()).isEqualTo(404);
        assertThat(get(morgan, "annex-a/3?to=2019-01-01").body().lines().count())
                .isEqualTo(1);
    }

    @Test
    void theDailyReturnNamesThingsAsTheDepartmentDoes() {
        decided("cin-one", "DAILY-1", "SECTION_17_ASSESSMENT");

        var batch = aManager("cin-one").get("/api/v1/returns/dfe-daily?day=" + TODAY);

        assertThat(batch.text("/la_code")).isEqualTo("209");
        assertThat(batch.text("/Children/0/la_child_id")).isNotEmpty();
        assertThat(batch.json().at("/Children/0/purge").asBoolean(true)).isFalse();
        assertThat(batch.text("/Children/0/child_details/sex")).isEqualTo("U");
        assertThat(batch.text("/Children/0/social_care_episodes/0/referral_source"))
                .isEqualTo("2A");
        assertThat(aManager("cin-one")
                        .get("/api/v1/returns/dfe-daily?day=2019-01-01")
                        .json()
                        .at("/Children")
                        .size())
                .isZero();
    }

    @Test
    void theDailyReturnTellsNoPostcodeOfAChildWhoseAddressIsKeptBack() {
        decided("cin-fled", "FLED-1", "SECTION_17_ASSESSMENT");
        var morgan = aManager("cin-fled");
        assertThat(daily(morgan).text("/Children/0/child_details/postcode")).isEqualTo("SE13 9XY");

        var placed = morgan.post(
                "/api/v1/people/" + child("FLED-1") + "/restrictions",
                "{\"kind\": \"CONFIDENTIAL_ADDRESS\", \"why\": \"They have fled.\"}");

        assertThat(placed.status()).isEqualTo(201);
        assertThat(daily(morgan).json().at("/Children")).hasSize(1);
        assertThat(daily(morgan).json().toString()).doesNotContain("9XY");
    }

    @Test
    void theChecksSayWhatTheCensusWouldFind() {
        decided("cin-one", "CHECK-1", "SECTION_17_ASSESSMENT");

        var checks = aManager("cin-one").get("/api/v1/returns/cin-census/checks?year=" + YEAR);

        assertThat(checks.json().at("/referrals").asInt()).isPositive();
        assertThat(checks.json().toString()).contains("ETHNICITY_NOT_OBTAINED");
    }

    @Test
    void onlyWhoAnswersForThemTakesReturns() {
        assertThat(aWorker("cin-one")
                        .get("/api/v1/returns/cin-census/checks?year=2026")
                        .status())
                .isEqualTo(403);
        assertThat(Asking.aColleague(port, tokens, "cin-one", "auditor")
                        .get("/api/v1/returns/cin-census/checks?year=2026")
                        .status())
                .isEqualTo(200);
        assertThat(aManager("cin-one")
                        .get("/api/v1/returns/cin-census/checks?year=1999")
                        .status())
                .isEqualTo(400);
    }

    private void decided(String authority, String clientReference, String outcome) {
        var priya = aWorker(authority);
        var contact = aSystem(authority + "-school", authority).refer(form(clientReference));
        screen(priya, contact, "AMBER");
        priya.stepDone(contact, "proposal", proposal(outcome));
        aManager(authority).stepDone(contact, "signature", "{}");
    }

    private static Asking.Answer daily(Asking person) {
        return person.get("/api/v1/returns/dfe-daily?day=" + TODAY);
    }

    private String child(String clientReference) {
        return transaction.execute(_ -> {
            jdbc.sql("select set_config('app.authority', '*', true), set_config('app.agency', '*', true)")
                    .query((row, _) -> row.getString(1))
                    .single();
            return jdbc.sql("""
                            select person_id::text from contact join contact_person using (contact_id)
                            where client_reference = ? and kind = 'CHILD'""").param(clientReference).query(String.class).single();
        });
    }

    /** Seals the child and tells the number it has. */
    private String sealed(String clientReference) {
        return transaction.execute(_ -> {
            jdbc.sql("select set_config('app.authority', '*', true), set_config('app.agency', '*', true)")
                    .query((row, _) -> row.getString(1))
                    .single();
            return jdbc.sql("""
                            with child as (
                                update person set sealed = true where person_id in (
                                    select person_id from contact join contact_person using (contact_id)
                                    where client_reference = ?) returning person_id)
                            select la_child_id from la_child join child using (person_id)""").param(clientReference).query(String.class).single();
        });
    }

    private HttpResponse<String> get(Asking person, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/returns/" + path))
                .header("Authorization", "Bearer " + person.token().get())
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private static String form(String clientReference) {
        return """
                {"clientReference": "%s", "immediateDanger": {"present": false},
                 "children": [{"name": {"given": "Amara", "family": "Testchild"}, "birth": {"date": "2020-03-14"},
                               "addresses": [{"lines": ["5 Home Road"], "postcode": "SE13 9XY"}]}],
                 "concern": {"observed": "A bruise on the arm."},
                 "referrer": {"name": "Dana Reyes", "role": "Designated safeguarding lead", "sourceCode": "2A"}}""".formatted(clientReference);
    }
}
