package org.safeguardinghub.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safeguardinghub.journeys.hub.CaseWork.screen;
import static org.safeguardinghub.journeys.hub.CaseWork.submit;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.safeguardinghub.journeys.hub.Http;
import org.safeguardinghub.journeys.hub.HubUnderTest;
import org.safeguardinghub.journeys.hub.PartnerSystem;
import org.safeguardinghub.journeys.hub.ReferralForms;
import org.safeguardinghub.journeys.hub.Worker;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Walks every way out of the hub. Whatever an agency may read is here with the reason why it may: its own words, nothing
 * about anybody, or a decision in the ledger. A way that is new is red until somebody has said which of these it is.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhatLeavesJourney {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration UNTIL_THE_LIMIT_LETS_US = Duration.ofMinutes(2);
    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

    /** Why an agency may read it. */
    private enum Why {
        /** What it sent itself, what became of it, and what is meant for its sender. */
        OWN_WORDS,
        /** No person is in it: references, times, codes. */
        NOBODY_IN_IT,
        /** A decision of consent-service, with its line in the ledger, stands before it. */
        DECIDED
    }

    private static final Map<String, Why> WAYS = new TreeMap<>(Map.ofEntries(
            Map.entry("/api/v1/referrals", Why.OWN_WORDS),
            Map.entry("/api/v1/referrals/{reference}", Why.OWN_WORDS),
            Map.entry("/api/v1/referrals/{reference}/tellings", Why.OWN_WORDS),
            Map.entry("/api/v1/referrals/{reference}/attachments", Why.OWN_WORDS),
            Map.entry("/api/v1/attachments/{id}/status", Why.OWN_WORDS),
            Map.entry("/api/v1/requests/{id}/attachments", Why.OWN_WORDS),
            Map.entry("/api/v1/drafts", Why.OWN_WORDS),
            Map.entry("/api/v1/drafts/{id}", Why.OWN_WORDS),
            Map.entry("/api/v1/referrals/schema", Why.NOBODY_IN_IT),
            Map.entry("/api/v1/bulk-referrals/template", Why.NOBODY_IN_IT),
            Map.entry("/api/v1/deliveries", Why.NOBODY_IN_IT),
            Map.entry("/api/v1/requests", Why.NOBODY_IN_IT),
            Map.entry("/api/v1/requests/{id}", Why.DECIDED),
            Map.entry("/api/v1/invitations", Why.NOBODY_IN_IT),
            Map.entry("/api/v1/invitations/{case}", Why.NOBODY_IN_IT),
            Map.entry("/api/v1/feed", Why.NOBODY_IN_IT)));

    PartnerSystem school;
    Worker dana;
    Worker priya;

    @BeforeAll
    void everybodySignsIn() {
        school = PartnerSystem.of("fernbank-primary");
        dana = Worker.named("dana");
        priya = Worker.named("priya");
    }

    @Test
    void everyWayOutIsKnownWithItsReason() {
        var described = Http.get(HubUnderTest.GATEWAY.resolve("/openapi.json")).json();
        assertThat(described.path("x-missing-services")).isEmpty();

        var open = described.path("paths").properties().stream()
                .filter(path -> path.getValue().has("get"))
                .filter(path -> isOpenToAnAgency(
                        path.getKey(), path.getValue().path("get").path("parameters")))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());

        assertThat(open).containsExactlyInAnyOrderElementsOf(WAYS.keySet());
    }

    @Test
    void whatIsToldToAnAgencyHasItsLineInTheLedgerAndTheRestNamesNobody() {
        var form = ReferralForms.aReferral();
        ((ObjectNode) form.withObject("/basis")).put("agreementToService", "GIVEN");
        var mark = "Zz" + ReferralForms.markOf(form);
        var reference = submit(school, form);
        screen(priya, reference, "GREEN");
        var sharing = "/api/v1/sharing/" + contact(reference);
        await().atMost(SOON).until(() -> priya.get(sharing).status() == 200);
        assertThat(recipients(sharing)).doesNotContain("fernbank-primary");

        var request = asked(reference);

        var told = school.get("/api/v1/requests/" + request);
        assertThat(told.body()).contains(mark);
        assertThat(priya.get(sharing).json().path("disclosures").valueStream()).anySatisfy(line -> {
            assertThat(line.path("recipient").asString()).isEqualTo("fernbank-primary");
            assertThat(line.path("outcome").asString()).startsWith("PERMIT");
        });
        for (var way : WAYS.keySet()) {
            if (WAYS.get(way) == Why.NOBODY_IN_IT && !way.contains("{")) {
                assertThat(school.get(way).body())
                        .as(way)
                        .doesNotContain(
                                mark, "Amara", form.at("/concern/observed").asString());
            }
        }
    }

    @Test
    void nobodyReadsAnotherAgencysOwnWords() {
        var reference = submit(PartnerSystem.of("thameside-police"), ReferralForms.aReferral());

        for (var way : WAYS.keySet()) {
            if (WAYS.get(way) == Why.OWN_WORDS && way.contains("{reference}")) {
                assertThat(school.get(way.replace("{reference}", reference)).status())
                        .as(way)
                        .isEqualTo(404);
            }
        }
    }

    private boolean isOpenToAnAgency(String template, JsonNode parameters) {
        var needed = parameters
                .valueStream()
                .filter(one -> one.path("required").asBoolean()
                        && one.path("in").asString().equals("query"))
                .map(one -> one.path("name").asString() + "=" + something(one.path("schema")))
                .collect(Collectors.joining("&"));
        var path = template;
        for (var one : parameters) {
            var isText = one.at("/schema/type").asString("string").equals("string")
                    && one.at("/schema/enum").isEmpty();
            path = path.replace(
                    "{" + one.path("name").asString() + "}", isText ? NOBODY : something(one.path("schema")));
        }
        path += needed.isEmpty() ? "" : "?" + needed;
        var asked = path;
        return isOpen(asked, patiently(() -> school.get(asked))) || isOpen(asked, patiently(() -> asDana(asked)));
    }

    /** Other journeys ask as the same agency, which may only ask so often. */
    private static Http.Answer patiently(Supplier<Http.Answer> call) {
        return await().pollDelay(Duration.ZERO)
                .atMost(UNTIL_THE_LIMIT_LETS_US)
                .until(call::get, answer -> answer.status() != 429);
    }

    /** Only who was refused for who they are knows that the way is closed to them. */
    private static boolean isOpen(String path, Http.Answer answer) {
        assertThat(answer.status()).as(path + " " + answer.body()).isIn(200, 403, 404);
        return answer.status() != 403;
    }

    private static String something(JsonNode schema) {
        return switch (schema.path("format").asString("")) {
            case "date" -> "2026-04-01";
            case "date-time" -> "2026-04-01T00:00:00Z";
            default ->
                schema.path("enum").isEmpty() ? "1" : schema.at("/enum/0").asString();
        };
    }

    private Http.Answer asDana(String path) {
        return Http.send(HttpRequest.newBuilder(URI.create(HubUnderTest.GATEWAY + path))
                .header("Authorization", "Bearer " + dana.token())
                .GET());
    }

    private Stream<String> recipients(String sharing) {
        return priya.get(sharing)
                .json()
                .path("disclosures")
                .valueStream()
                .map(line -> line.path("recipient").asString());
    }

    private String contact(String reference) {
        return priya.get("/api/v1/contacts/" + reference)
                .json()
                .get("contactId")
                .asString();
    }

    private String asked(String reference) {
        var sent = priya.step(reference, "requests", """
                {"agencies": ["fernbank-primary"], "questions": ["LAST_SEEN"], "threshold": "SECTION_17",
                 "bases": ["ART6_1_E"], "purpose": "To decide what help she needs.", "familyKnows": "YES"}""");
        assertThat(sent.status()).as(sent.body()).isEqualTo(201);
        return priya.get("/api/v1/contacts/" + reference + "/requests")
                .json()
                .at("/requests/0/request/id")
                .asString();
    }
}
