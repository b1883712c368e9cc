package org.safeguardinghub.referral.household.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.mockito.Mockito;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.kit.disclosure.DisclosureDecision;
import org.safeguardinghub.kit.disclosure.DisclosureDecision.Outcome;
import org.safeguardinghub.kit.disclosure.DisclosureQuestion;
import org.safeguardinghub.kit.disclosure.SharingRecordNotOpenYet;
import org.safeguardinghub.referral.Asking.Answer;
import org.safeguardinghub.referral.ReferralServiceCase;
import org.springframework.web.client.ResourceAccessException;

class HouseholdIT extends ReferralServiceCase {

    static final String FORM = """
            {"clientReference": "%s", "immediateDanger": {"present": false},
             "children": [{"name": {"given": "Amara", "family": "Testchild"}, "birth": {"date": "2020-03-14"},
                           "addresses": [{"lines": ["1 Invented Row"], "confidential": true}]}],
             "adults": [{"name": {"given": "Joan", "family": "Testgran"}, "birthDate": "1961-02-02",
                         "relationships": [{"child": 0, "relationship": "GRANDPARENT"}], "livesWithChild": false,
                         "safeContact": {"phone": "02079460991"}}],
             "concern": {"observed": "A bruise."}, "referrer": {"name": "D", "role": "DSL", "sourceCode": "2A"}}""";

    String contactId = "";

    @BeforeEach
    void aContact() {
        contactId = aSystem("home-school", "home")
                .post("/api/v1/referrals", FORM.formatted("HOME-" + UUID.randomUUID()))
                .text("/contactId");
    }

    @Test
    void namesAndRelationshipsGoWhereTheRulesPermit() {
        when(disclosures.decide(any())).thenReturn(decision(Outcome.PERMIT, List.of()));

        var household = ask();

        assertThat(household.status()).isEqualTo(200);
        assertThat(household.text("/authority")).isEqualTo("home");
        assertThat(household.text("/children/0/displayName")).isEqualTo("Amara Testchild");
        assertThat(household.text("/adults/0/relationship")).isEqualTo("GRANDPARENT");
        assertThat(household.json().at("/adults/0/livesWithChild").booleanValue())
                .isFalse();
        assertThat(household.json().toString())
                .doesNotContain("Invented", "1961", "02079460991", "bruise", "2020-03-14");
        var question = ArgumentCaptor.forClass(DisclosureQuestion.class);
        Mockito.verify(disclosures, Mockito.atLeastOnce()).decide(question.capture());
        assertThat(question.getValue())
                .isEqualTo(new DisclosureQuestion(
                        "network-service",
                        new ContactId(UUID.fromString(contactId)),
                        question.getValue().authority(),
                        List.of("HOUSEHOLD", "NAMES", "RELATIONSHIPS"),
                        "NETWORK_FINDING",
                        "RECEIVED"));
    }

    @Test
    void whatIsRedactedIsNotThere() {
        when(disclosures.decide(any())).thenReturn(decision(Outcome.PERMIT_REDACTED, List.of("NAMES")));

        assertThat(ask().json().toString()).contains("GRANDPARENT").doesNotContain("Amara", "Joan", "Testgran");
    }

    @Test
    void aRefusalIsPassedOnWithItsRule() {
        when(disclosures.decide(any())).thenReturn(decision(Outcome.REFUSE, List.of()));

        assertThat(ask().status()).isEqualTo(403);
        assertThat(ask().text("/code")).isEqualTo("disclosure-refused");
        assertThat(ask().text("/rule")).isEqualTo("a-rule");
    }

    @Test
    void nothingGoesBeforeTheSharingRecordIsOpenOrWhileConsentIsAway() {
        when(disclosures.decide(any())).thenThrow(new SharingRecordNotOpenYet(new ContactId(UUID.randomUUID())));
        assertThat(ask().status()).isEqualTo(409);
        assertThat(ask().text("/code")).isEqualTo("sharing-record-not-open-yet");

        Mockito.reset(disclosures);
        when(disclosures.decide(any())).thenThrow(new ResourceAccessException("away"));
        assertThat(ask().status()).isEqualTo(503);
        assertThat(ask().text("/code")).isEqualTo("consent-unavailable");
    }

    @Test
    void onlyOurOwnServicesMayAsk() {
        var path = "/internal/v1/contacts/" + contactId + "/household?purpose=NETWORK_FINDING";

        assertThat(aWorker("home").get(path).status()).isEqualTo(403);
        assertThat(aService("network-service")
                        .get("/internal/v1/contacts/" + UUID.randomUUID() + "/household?purpose=NETWORK_FINDING")
                        .status())
                .isEqualTo(404);
    }

    private Answer ask() {
        return aService("network-service")
                .get("/internal/v1/contacts/" + contactId + "/household?purpose=NETWORK_FINDING");
    }

    private static DisclosureDecision decision(Outcome outcome, List<String> redact) {
        return new DisclosureDecision(UUID.randomUUID(), outcome, "a-rule", "1", "because", redact);
    }
}
