package org.safeguardinghub.referral.publicform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.referral.Asking;
import org.safeguardinghub.referral.Asking.Answer;
import org.safeguardinghub.referral.ReferralServiceCase;

class PublicFormIT extends ReferralServiceCase {

    static final String WORRY = "{\"danger\": false, \"worry\": \"Shouting every night next door.\"}";

    @Test
    void twoAnswersAreEnoughAndAReferenceComesBack() {
        var thanks = tell("public", UUID.randomUUID().toString(), WORRY);

        assertThat(thanks.status()).isEqualTo(201);
        assertThat(thanks.text("/reference")).startsWith("C-");
        assertThat(thanks.text("/ifAChildIsInDanger")).contains("999");
        assertThat(thanks.json().size()).isEqualTo(3);
        var view = aWorker("public").get("/api/v1/contacts/" + thanks.text("/reference"));
        assertThat(view.text("/channel")).isEqualTo("PUBLIC_FORM");
        assertThat(view.text("/sourceAgency")).isEqualTo("public");
        assertThat(view.text("/form/referrer/sourceCode")).isEqualTo("9");
        assertThat(view.json().at("/form/referrer/anonymityRequested").booleanValue())
                .isTrue();
    }

    @Test
    void sixAnswersBecomeAFormThatAWorkerCanGoOnWith() {
        var thanks = tell("public-six", UUID.randomUUID().toString(), """
                {"danger": true, "worry": "He hits her.", "child": {"name": "Ami", "age": 6}, "where": "the blue door",
                 "you": {"kind": "FAMILY_MEMBER", "name": "Joan", "phone": "020 7946 0001", "staysUnnamed": true}}""");

        var view = aWorker("public-six").get("/api/v1/contacts/" + thanks.text("/reference"));
        assertThat(view.text("/immediateDanger")).isEqualTo("STATED");
        assertThat(view.text("/form/children/0/name/knownAs")).isEqualTo("Ami");
        assertThat(view.text("/form/children/0/birth/precision")).isEqualTo("ESTIMATED");
        assertThat(LocalDate.parse(view.text("/form/children/0/birth/date")))
                .isBefore(LocalDate.now().minusYears(6));
        assertThat(view.text("/form/situation/childCurrentLocation")).isEqualTo("the blue door");
        assertThat(view.text("/form/referrer/sourceCode")).isEqualTo("1A");
    }

    @Test
    void soManyFromOneAddressAreLetThroughAndOthersAreNotHeldUp() {
        var address = UUID.randomUUID().toString();
        for (int i = 0; i < Turnstile.PER_ADDRESS_AN_HOUR; i++) {
            assertThat(tell("public-many", address, WORRY).status()).isEqualTo(201);
        }

        var refused = tell("public-many", address, WORRY);

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.text("/detail")).contains("999");
        assertThat(tell("public-many", UUID.randomUUID().toString(), WORRY).status())
                .isEqualTo(201);
    }

    @Test
    void onlyThePublicFormTellsThisWayAndItCanDoNothingElse() {
        var form = publicForm("public-only");

        assertThat(aWorker("public-only")
                        .post("/api/v1/public-referrals", WORRY, "Hub-Address-Hash", "a")
                        .status())
                .isEqualTo(403);
        assertThat(form.get("/api/v1/contacts").status()).isEqualTo(403);
        assertThat(form.get("/api/v1/referrals").status()).isEqualTo(403);
        assertThat(form.get("/api/v1/referrals/C-2222-2222").status()).isEqualTo(403);
        assertThat(form.get("/api/v1/drafts").status()).isEqualTo(403);
        assertThat(form.post("/api/v1/referrals", "{}").status()).isEqualTo(403);
    }

    @Test
    void whatIsMissingIsToldAtItsPlace() {
        var answer = tell("public-bad", UUID.randomUUID().toString(), "{\"child\": {\"age\": 90}}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/errors").toString()).contains("/danger", "/worry", "/child/age");
    }

    private Answer tell(String authority, String address, String body) {
        return publicForm(authority).post("/api/v1/public-referrals", body, "Hub-Address-Hash", address);
    }

    private Asking publicForm(String authority) {
        return new Asking(
                port,
                "dashboard",
                () -> tokens.outside("service-account-dashboard")
                        .authority(authority)
                        .roles("public-form")
                        .scopes("referrals.submit", "referrals.read")
                        .sign());
    }
}
