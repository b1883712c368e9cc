package org.safeguardinghub.referral.enquiry.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.safeguardinghub.referral.Steps.screen;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.kit.disclosure.DisclosureDecision;
import org.safeguardinghub.kit.disclosure.DisclosureDecision.Outcome;
import org.safeguardinghub.kit.disclosure.DisclosureRehearsal;
import org.safeguardinghub.kit.disclosure.SharingRecordNotOpenYet;
import org.safeguardinghub.referral.Asking;
import org.safeguardinghub.referral.Asking.Answer;
import org.safeguardinghub.referral.ReferralServiceCase;
import org.springframework.web.client.ResourceAccessException;

/** A worker sees what an agency is given, word for word, and what is kept back is kept back from both. */
class SeenAsIT extends ReferralServiceCase {

    static final String CONTACTS = "/api/v1/contacts/";
    static final String REQUESTS = "/api/v1/requests";

    String authority = "";
    Asking school;
    Asking police;
    Asking priya;

    SeenAsIT() {
        this.school = new Asking(0, "", () -> "");
        this.police = school;
        this.priya = school;
    }

    @BeforeEach
    void anAuthorityWithTwoAgencies() {
        authority = "seen-" + UUID.randomUUID().toString().substring(0, 8);
        school = aSystem(authority + "-school", authority);
        police = aSystem(authority + "-police", authority);
        priya = aWorker(authority);
        police.refer(form("Known", ""));
        when(disclosures.decide(any()))
                .thenReturn(new DisclosureDecision(
                        UUID.randomUUID(), Outcome.PERMIT, "a-rule", "1", "Because.", List.of()));
        when(disclosures.rehearse(any())).thenReturn(rehearsal(Outcome.PERMIT));
    }

    @Test
    void whatAnAgencyIsAskedReadsTheSameForBoth() {
        var reference = screened("", "What is known of her?");

        var seen = seen(reference, "police");

        assertThat(seen.json().path("requests")).hasSize(1);
        assertThat(seen.json().at("/requests/0")).isEqualTo(asked().json());
        assertThat(seen.text("/requests/0/about/0/name")).isEqualTo("Amara Seenchild");
        assertThat(seen.json().toString()).doesNotContain("contactId");
        assertThat(seen(reference, "school").json().path("requests")).isEmpty();
    }

    @Test
    void whoeverSentItIsSeenToReadItsStatusAndNobodyElseAnything() {
        var reference = screened("", "What is known of her?");
        var as = CONTACTS + reference + "/seen-as/" + authority;

        assertThat(priya.get(as + "-school").json().path("status"))
                .isEqualTo(school.get("/api/v1/referrals/" + reference).json());
        assertThat(priya.get(as + "-police").json().path("status").isNull()).isTrue();
        assertThat(priya.get(as + "!").status()).isEqualTo(404);
        assertThat(aWorker("elsewhere-" + authority).get(as + "-school").status())
                .isEqualTo(404);
        assertThat(school.get(as + "-school").status()).isEqualTo(403);
    }

    @Test
    void whatAnAgencyWouldBeToldIsSaidBeforeItIsAsked() {
        var reference = screened("", "What is known of her?");
        assertThat(seen(reference, "school").json().at("/ifAsked")).hasSize(4);
        assertThat(seen(reference, "school").text("/ifAsked/0/about/0/name")).isEqualTo("Amara Seenchild");

        when(disclosures.rehearse(any())).thenReturn(rehearsal(Outcome.PERMIT_REDACTED, "NAMES", "HOUSEHOLD"));
        var less = seen(reference, "school").json().at("/ifAsked/1");
        assertThat(less.path("threshold").asString()).isEqualTo("SECTION_47");
        assertThat(less.path("outcome").asString()).isEqualTo("PERMIT_REDACTED");
        assertThat(less.at("/about/0/name").isNull()).isTrue();
        assertThat(less.at("/about/0/birthYear").intValue()).isEqualTo(2020);
        assertThat(less.path("about")).hasSize(1);

        when(disclosures.rehearse(any())).thenReturn(rehearsal(Outcome.REFUSE));
        var nothing = seen(reference, "school").json().at("/ifAsked/0");
        assertThat(nothing.path("about")).isEmpty();
        assertThat(nothing.path("whatWouldChangeIt").asString()).isEqualTo("The family agrees.");

        when(disclosures.rehearse(any())).thenThrow(new SharingRecordNotOpenYet(new ContactId(UUID.randomUUID())));
        assertThat(seen(reference, "school").text("/ifAsked/0/outcome")).isEqualTo("NOT_OPEN_YET");
        doThrow(new ResourceAccessException("away")).when(disclosures).rehearse(any());
        assertThat(seen(reference, "school").text("/ifAsked/0/outcome")).isEqualTo("NOT_REACHED");
    }

    @Test
    void lookingAsksNobodyAndIsWrittenDown() {
        var reference = school.refer(form("Amara", ""));
        screen(priya, reference, "GREEN");

        seen(reference, "police");

        verify(disclosures, never()).decide(any());
        assertThat(police.get(REQUESTS).json().path("items")).isEmpty();
        assertThat(aManager(authority)
                        .get("/api/v1/people/" + found().text("/items/0/personId") + "/readings")
                        .json()
                        .toString())
                .contains("seen-as-agency");
    }

    @Test
    void anAddressThatIsKeptBackIsInNoWordsOfOursToAnAgency() {
        var reference = screened("""
                {"lines": ["9 Safe Street"], "postcode": "SE13 9XY", "confidential": true}""", "Who rang from 9 Safe Street?");
        var other = school.refer(form("Amara", """
                {"lines": ["9 Safe Street"], "postcode": "SE13 9XY", "confidential": true}"""));
        priya.stepDone(other, "claim", "");
        priya.stepDone(other, "question", "{\"question\": \"Is she at 9 Safe Street, SE13 9XY?\"}");

        assertThat(asked().text("/statement/purpose")).isEqualTo("Who rang from [confidential address]?");
        assertThat(seen(reference, "police").json().at("/requests/0")).isEqualTo(asked().json());
        assertThat(school.get("/api/v1/referrals/" + other).text("/question"))
                .isEqualTo("Is she at [confidential address], [confidential address]?");
        assertThat(school.get("/api/v1/referrals/" + other + "/tellings").json().toString())
                .contains("9 Safe Street");
    }

    /** A restriction that is placed while a request is on its way. */
    @Test
    void aRecordThatIsSealedAfterAnAgencyWasAskedIsSealedForTheAgency() {
        var reference = screened("", "What is known of her?");
        assertThat(asked().text("/about/0/name")).isEqualTo("Amara Seenchild");

        seal();

        assertThat(asked().json().path("about")).isEmpty();
        assertThat(asked().json().toString()).doesNotContain("Seenchild");
        var seen = seen(reference, "police");
        assertThat(seen.json().at("/requests/0")).isEqualTo(asked().json());
        assertThat(seen.json().at("/ifAsked/0/about").toString())
                .contains("Joan")
                .doesNotContain("Amara");
        var answered = police.post(
                REQUESTS + "/" + police.get(REQUESTS).text("/items/0/id") + "/answer",
                "{\"answers\": [{\"question\": \"LAST_SEEN\", \"kind\": \"NOTHING_KNOWN\"}]}");
        assertThat(answered.status()).isEqualTo(200);
        assertThat(priya.get(CONTACTS + reference + "/requests").text("/requests/0/request/about/0/name"))
                .isEqualTo("Amara Seenchild");
    }

    private void seal() {
        var officer = Asking.aColleague(port, tokens, authority, "restricted-records-officer");
        var sealed = officer.post(
                "/api/v1/people/" + found().text("/items/0/personId") + "/seal",
                "{\"why\": \"Adopted; the court's order is on file.\"}");
        assertThat(sealed.status()).isEqualTo(204);
    }

    private Answer found() {
        return priya.post("/api/v1/people/searches", "{\"text\": \"Amara Seenchild\"}");
    }

    private String screened(String address, String purpose) {
        var reference = school.refer(form("Amara", address));
        screen(priya, reference, "GREEN");
        var sent = priya.step(reference, "requests", """
                {"agencies": ["%s-police"], "questions": ["LAST_SEEN"], "threshold": "SECTION_17",
                 "bases": ["ART6_1_E"], "purpose": "%s", "familyKnows": "YES"}""".formatted(authority, purpose));
        assertThat(sent.status()).as(sent.json().toString()).isEqualTo(201);
        return reference;
    }

    private Answer seen(String reference, String agency) {
        var answer = priya.get(CONTACTS + reference + "/requests/seen-as/" + authority + "-" + agency);
        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(200);
        return answer;
    }

    private Answer asked() {
        return police.get(REQUESTS + "/" + police.get(REQUESTS).text("/items/0/id"));
    }

    private static DisclosureRehearsal rehearsal(Outcome outcome, String... leftOut) {
        return new DisclosureRehearsal(outcome, "a-rule", "Because.", "The family agrees.", List.of(leftOut), null);
    }

    private static String form(String given, String address) {
        return """
                {"clientReference": "%s", "immediateDanger": {"present": false},
                 "children": [{"name": {"given": "%s", "family": "Seenchild"}, "birth": {"date": "2020-03-14"},
                               "addresses": [%s]}],
                 "adults": [{"name": {"given": "Joan", "family": "Seenchild"}}],
                 "concern": {"observed": "A bruise on the arm."},
                 "familyInformed": {"informed": true},
                 "basis": {"codes": ["ART6_1_E"], "agreementToService": "GIVEN"},
                 "referrer": {"name": "Dana Reyes", "role": "Designated safeguarding lead", "sourceCode": "2A"}}""".formatted(UUID.randomUUID(), given, address);
    }
}
