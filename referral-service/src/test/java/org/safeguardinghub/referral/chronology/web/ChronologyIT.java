package org.safeguardinghub.referral.chronology.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;
import static org.safeguardinghub.referral.Steps.proposal;
import static org.safeguardinghub.referral.Steps.rated;
import static org.safeguardinghub.referral.Steps.settleIdentity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.kit.disclosure.DisclosureDecision;
import org.safeguardinghub.kit.disclosure.DisclosureDecision.Outcome;
import org.safeguardinghub.referral.Asking;
import org.safeguardinghub.referral.ReferralServiceCase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

class ChronologyIT extends ReferralServiceCase {

    static final String CONTACTS = "/api/v1/contacts/";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void eachStepSaysWhoWhyOldAndNew() {
        var priya = aWorker("chron");
        var reference = screened("chron", "CH-1", priya);
        priya.stepDone(reference, "ratings", rated("RED"));

        var items = chronology(priya, reference, "");

        assertThat(items)
                .extracting(item -> item.path("kind").asString(""))
                .containsExactly("RECEIVED", "CLAIMED", "IDENTITY_CHECKED", "SCREENED", "RATED");
        assertThat(items.getFirst().at("/source/agency").asString("")).isEqualTo("chron-school");
        assertThat(items.getFirst().path("by").asString("")).isEqualTo("Dana Reyes, Designated safeguarding lead");
        assertThat(items.getFirst().path("changes").toString())
                .contains("Concern: observed", "A bruise on the arm.")
                .doesNotContain("1 Invented Row")
                .contains("kept apart");
        var last = items.getLast();
        assertThat(last.at("/source/kind").asString("")).isEqualTo("FRONT_DOOR");
        assertThat(last.path("by").asString("")).isEqualTo("Name of " + priya.subject());
        assertThat(last.path("why").asString("")).isEqualTo("What the school saw.");
        assertThat(last.path("changes").toString())
                .contains("Screening: rating 2, colour", "RED", "Partners answer by");
        assertThat(last.path("changes").toString())
                .doesNotContain("\"" + priya.subject())
                .doesNotContain("rungs", "rating 2, by");
    }

    @Test
    void whatWasProposedIsNotToldAgainWhenItIsSigned() {
        var priya = aWorker("signed");
        var reference = screened("signed", "SG-1", priya);
        priya.stepDone(reference, "proposal", proposal("SECTION_17_ASSESSMENT"));
        aManager("signed").stepDone(reference, "signature", "{\"note\": \"Agreed.\"}");

        var signed = chronology(priya, reference, "?kind=SIGNED").getFirst();

        assertThat(signed.path("changes").toString())
                .contains("Signed by", "Decision: note")
                .doesNotContain("The bruise and what she said fit together.");
    }

    @Test
    void itShowsWhatWasKnownAtAnyInstant() {
        var priya = aWorker("asof");
        var reference = screened("asof", "AS-1", priya);
        var before = priya.get(CONTACTS + reference);
        var thatTime =
                Instant.parse(before.json().at("/history").get(2).path("at").asString(""));
        priya.stepDone(reference, "ratings", rated("RED"));

        var then = priya.get(CONTACTS + reference + "?asOf=" + thatTime);
        assertThat(then.text("/state")).isEqualTo("IDENTITY_CHECKED");
        assertThat(then.json().at("/history").size()).isEqualTo(3);
        assertThat(then.text("/form/concern/observed")).isEqualTo("A bruise on the arm.");
        assertThat(chronology(priya, reference, "?asOf=" + thatTime)).hasSize(3);
        var beforeItArrived = Instant.parse(before.text("/receivedAt")).minusMillis(1);
        assertThat(priya.get(CONTACTS + reference + "?asOf=" + beforeItArrived).status())
                .isEqualTo(404);
    }

    @Test
    void anAmendmentIsToldWithWhatItChangedAndWhatWasSaidBeforeStays() {
        var priya = aWorker("retold");
        var reference = screened("retold", "AM-1", priya);
        var known = priya.get(CONTACTS + reference);
        var instant = Instant.now();
        amend(known.text("/contactId"), instant);

        var amended = chronology(priya, reference, "?kind=AMENDED").getFirst();
        assertThat(amended.path("changes").toString())
                .contains("Concern: observed", "A bruise on the arm.", "Two bruises.");
        assertThat(amended.path("why").asString("")).isEqualTo("She showed the other arm.");
        assertThat(priya.get(CONTACTS + reference + "?asOf=" + instant.minusMillis(1))
                        .text("/form/concern/observed"))
                .isEqualTo("A bruise on the arm.");
    }

    @Test
    void whatPartnersAnsweredStandsInTheSameTimelineInTheirOwnWords() {
        when(disclosures.decide(any()))
                .thenReturn(new DisclosureDecision(
                        UUID.randomUUID(), Outcome.PERMIT, "a-rule", "1", "Because.", List.of()));
        var priya = aWorker("partners");
        screened("partners", "PA-0", priya);
        var police = aSystem("partners-police", "partners");
        police.refer(form("PA-1"));
        var reference = screened("partners", "PA-2", priya);
        priya.step(reference, "requests", """
                {"agencies": ["partners-police", "partners-school"], "questions": ["LAST_SEEN"], "threshold": "SECTION_17",
                 "bases": ["ART6_1_E"], "purpose": "To decide what help she needs.", "familyKnows": "YES"}""");
        var request = police.get("/api/v1/requests").text("/items/0/id");
        police.post("/api/v1/requests/" + request + "/answer", """
                {"answers": [{"question": "LAST_SEEN", "kind": "KNOWN", "text": "On Monday, well."}]}""");

        assertThat(chronology(priya, reference, "?kind=REQUEST_SENT")).hasSize(2);
        var answered = chronology(priya, reference, "?source=partners-police").getFirst();
        assertThat(answered.path("kind").asString("")).isEqualTo("REQUEST_ANSWERED");
        assertThat(answered.path("changes").toString()).contains("Answer 1: text", "On Monday, well.");
        var page = priya.get(CONTACTS + reference + "/chronology?kind=REQUEST_SENT&limit=1");
        var next = priya.get(
                CONTACTS + reference + "/chronology?kind=REQUEST_SENT&limit=1&cursor=" + page.text("/nextCursor"));
        assertThat(next.json().at("/items").size())
                .as("sent at one instant, told one by one")
                .isEqualTo(1);
    }

    @Test
    void thatItsSenderHasReadTheOutcomeIsToldAsWell() {
        var priya = aWorker("facts");
        var reference = screened("facts", "FA-1", priya);
        priya.stepDone(reference, "proposal", proposal("SECTION_17_ASSESSMENT"));
        aManager("facts").stepDone(reference, "signature", "{}");
        priya.stepDone(reference, "outcome-told", "{\"channel\": \"PHONE\"}");
        aSystem("facts-school", "facts").get("/api/v1/referrals/" + reference);

        var read = chronology(priya, reference, "?kind=OUTCOME_READ").getFirst();
        assertThat(read.at("/source/agency").asString("")).isEqualTo("facts-school");
    }

    @Test
    void whatFollowsADecisionIsOnTheSameTimelineUnlessTheChildIsSealed() {
        var priya = aWorker("person");
        var reference = screened("person", "FO-1", priya);
        priya.stepDone(reference, "proposal", proposal("SECTION_17_ASSESSMENT"));
        aManager("person").stepDone(reference, "signature", "{}");

        assertThat(chronology(priya, reference, "?kind=REFERRAL_OPENED")).hasSize(1);
        seal(child(reference, "person"));
        assertThat(chronology(priya, reference, "?kind=REFERRAL_OPENED")).isEmpty();
        assertThat(chronology(priya, reference, ""))
                .extracting(item -> item.path("kind").asString(""))
                .contains("SIGNED");
    }

    @Test
    void itIsFilteredByWhoToldItAndReadPageByPage() {
        var priya = aWorker("pages");
        var reference = screened("pages", "PG-1", priya);

        assertThat(chronology(priya, reference, "?source=pages-school")).hasSize(1);
        assertThat(chronology(priya, reference, "?source=front-door")).hasSize(3);
        assertThat(chronology(priya, reference, "?source=somebody-else")).isEmpty();
        var kinds = new ArrayList<String>();
        var cursor = "";
        do {
            var page = priya.get(CONTACTS + reference + "/chronology?limit=1&cursor=" + cursor);
            page.json().at("/items").forEach(item -> kinds.add(item.path("kind").asString("")));
            cursor = page.text("/nextCursor");
        } while (!cursor.isEmpty());
        assertThat(kinds).containsExactly("RECEIVED", "CLAIMED", "IDENTITY_CHECKED", "SCREENED");
        assertThat(priya.get(CONTACTS + reference + "/chronology?cursor=made-up")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aPersonsChronologyCoversTheirContactsAndNeverASealedRecord() {
        var priya = aWorker("person");
        var first = screened("person", "PE-1", priya);
        var second = screened("person", "PE-2", priya);
        var one = child(first, "person");
        sameAs(one, child(second, "person"));

        var both = priya.get("/api/v1/people/" + one + "/chronology");
        assertThat(both.json().path("contacts").asInt()).isEqualTo(2);
        assertThat(both.json().toString()).contains(first, second);
        assertThat(aWorker("person-elsewhere")
                        .get("/api/v1/people/" + one + "/chronology")
                        .status())
                .isEqualTo(404);

        seal(child(second, "person"));
        var open = priya.get("/api/v1/people/" + one + "/chronology");
        assertThat(open.json().toString()).contains(first).doesNotContain(second);
        assertThat(priya.get("/api/v1/people/" + child(second, "person") + "/chronology")
                        .status())
                .isEqualTo(404);
        assertThat(chronology(priya, second, "?kind=RECEIVED").getFirst().toString())
                .doesNotContain("Testchild");
    }

    @Test
    void readingItIsRecordedAndOnlyForWorkersOfTheAuthority() {
        var priya = aWorker("audited");
        var reference = screened("audited", "AU-1", priya);
        chronology(priya, reference, "");

        assertThat(jdbc.sql(
                                "select count(*) from audit_event where action = 'chronology-read' and authority = 'audited'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(aWorker("audited-elsewhere")
                        .get(CONTACTS + reference + "/chronology")
                        .status())
                .isEqualTo(404);
        assertThat(aSystem("audited-school", "audited")
                        .get(CONTACTS + reference + "/chronology")
                        .status())
                .isEqualTo(403);
    }

    private String screened(String authority, String clientReference, Asking worker) {
        var reference = aSystem(authority + "-school", authority).refer(form(clientReference));
        worker.stepDone(reference, "claim", "");
        settleIdentity(worker, reference);
        worker.stepDone(reference, "screening", rated("AMBER"));
        return reference;
    }

    private static String form(String clientReference) {
        return """
                {"clientReference": "%s", "immediateDanger": {"present": false},
                 "children": [{"name": {"given": "Amara", "family": "Testchild"}, "birth": {"date": "2020-03-14"},
                               "addresses": [{"lines": ["1 Invented Row"], "postcode": "SE13 0ZZ", "confidential": true}]}],
                 "concern": {"observed": "A bruise on the arm."},
                 "familyInformed": {"informed": true},
                 "basis": {"codes": ["ART6_1_E"], "agreementToService": "GIVEN"},
                 "referrer": {"name": "Dana Reyes", "role": "Designated safeguarding lead", "sourceCode": "2A"}}""".formatted(clientReference);
    }

    private static List<JsonNode> chronology(Asking worker, String reference, String query) {
        var answer = worker.get(CONTACTS + reference + "/chronology" + query);
        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(200);
        return answer.json().at("/items").valueStream().toList();
    }

    private void amend(String contactId, Instant at) {
        inside(
                "retold",
                () -> jdbc.sql("""
                        insert into contact_told (contact_id, telling, authority, source_agency, document)
                        select contact_id, 2, authority, source_agency,
                               jsonb_set(document, '{form,concern,observed}', '"Two bruises."')
                               || jsonb_build_object('at', :at, 'because', 'She showed the other arm.')
                        from contact_told where contact_id = :id and telling = 1""")
                        .param("id", UUID.fromString(contactId))
                        .param("at", at.toString())
                        .update());
    }

    private UUID child(String reference, String authority) {
        return inside(
                authority,
                () -> jdbc.sql("""
                        select person_id from contact_person join contact using (contact_id)
                        where reference = :reference and kind = 'CHILD'""")
                        .param("reference", reference)
                        .query(UUID.class)
                        .single());
    }

    private void sameAs(UUID one, UUID other) {
        inside(
                "person",
                () -> jdbc.sql("update person set cluster_id = :one where person_id = :other")
                        .param("one", one)
                        .param("other", other)
                        .update());
    }

    private void seal(UUID person) {
        inside(
                "person",
                () -> jdbc.sql("update person set sealed = true where person_id = :person")
                        .param("person", person)
                        .update());
    }

    private <T> T inside(String authority, Supplier<T> work) {
        return transaction.execute(_ -> {
            jdbc.sql("select set_config('app.authority', ?, true), set_config('app.agency', '*', true)")
                    .param(authority)
                    .query((_, _) -> true)
                    .single();
            return work.get();
        });
    }
}
