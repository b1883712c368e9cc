package org.safeguardinghub.referral.identifier.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.referral.Asking;
import org.safeguardinghub.referral.Asking.Answer;
import org.safeguardinghub.referral.NationalRecord;
import org.safeguardinghub.referral.ReferralServiceCase;
import org.safeguardinghub.referral.identifier.Demographics;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class TracingIT extends ReferralServiceCase {

    @Autowired
    Demographics demographics;

    @Test
    void numberBirthDateAndNameTogetherAreIdentity() {
        var number = traced("traced", "Amara", "Testchild", "2020-03-14", NationalRecord.KNOWN);

        assertThat(number.path("status").asString()).isEqualTo("TRACED");
        assertThat(number.path("assertedBy").asString()).isEqualTo("traced-school");
        assertThat(number.at("/trace/postcode").asString()).isEqualTo("SE13 0ZZ");
    }

    /** Acceptance scenario 3: the form accepts it, the trace does not. */
    @Test
    void anotherChildsNumberIsOurConflictAndNotTheSendersFault() {
        var name = traced("mistaken", "Ben", "Testchild", "2020-03-14", NationalRecord.KNOWN);
        var birth = traced("misdated", "Amara", "Testchild", "2019-01-02", NationalRecord.KNOWN);

        assertThat(name.path("status").asString()).isEqualTo("CONFLICT");
        assertThat(name.path("reason").asString()).isEqualTo("NAME_DIFFERS");
        assertThat(birth.path("status").asString()).isEqualTo("CONFLICT");
        assertThat(birth.path("reason").asString()).isEqualTo("BIRTH_DIFFERS");
    }

    @Test
    void ofARestrictedPatientNothingIsKeptButThatTheyAre() {
        var number = traced("guarded", "Rosa", "Testhidden", "2016-11-30", NationalRecord.RESTRICTED);

        assertThat(number.path("status").asString()).isEqualTo("TRACED");
        assertThat(number.at("/trace/isRestricted").asBoolean()).isTrue();
        assertThat(number.path("trace").toString()).doesNotContain("SE99", "Rosa", "Testhidden", "2016");
    }

    @Test
    void aSupersededNumberShowsTheOneInForce() {
        var number = traced("superseded", "Amara", "Testchild", "2020-03-14", NationalRecord.SUPERSEDED);

        assertThat(number.path("status").asString()).isEqualTo("TRACED");
        assertThat(number.at("/trace/current").asString()).isEqualTo(NationalRecord.KNOWN);
    }

    @Test
    void aNumberThatIsNotFoundStaysRightInFormAndNoMore() {
        var number = traced("nowhere", "Amara", "Testchild", "2020-03-14", "9990000018");

        assertThat(number.path("status").asString()).isEqualTo("FORMAT_OK");
        assertThat(number.path("reason").asString()).isEqualTo("NOT_FOUND");
    }

    @Test
    void whoDoesNotAnswerSensiblyWasNotReached() {
        assertThatThrownBy(() -> demographics.trace(NationalRecord.OUT_OF_ORDER))
                .isInstanceOf(Demographics.NotReached.class)
                .hasMessageNotContaining(NationalRecord.OUT_OF_ORDER);
        assertThat(demographics.trace("9990000018")).isEmpty();
    }

    private JsonNode traced(String authority, String given, String family, String birth, String number) {
        var reference = aSystem(authority + "-school", authority)
                .refer("""
                {"clientReference": "%s", "immediateDanger": {"present": false},
                 "children": [{"name": {"given": "%s", "family": "%s"}, "birth": {"date": "%s"},
                               "identifiers": [{"system": "NHS_NUMBER", "value": "%s"}]}],
                 "concern": {"observed": "A bruise."},
                 "referrer": {"name": "D", "role": "DSL", "sourceCode": "2A"}}""".formatted(UUID.randomUUID(), given, family, birth, number));
        var worker = aWorker(authority);
        var person = await().until(() -> person(worker, reference), id -> !id.isEmpty());
        return await().until(
                        () -> worker.get("/api/v1/people/" + person).json().at("/identifiers/0"),
                        held -> held.path("status").isString()
                                && (!held.path("status").asString().equals("FORMAT_OK")
                                        || held.path("reason").isString()));
    }

    private static String person(Asking worker, String reference) {
        Answer found = worker.post("/api/v1/people/searches", "{\"text\": \"" + reference + "\"}");
        return found.text("/items/0/personId");
    }
}
