package org.safeguardinghub.referral.people.web;

import java.util.UUID;
import org.safeguardinghub.referral.Asking;
import org.safeguardinghub.referral.Asking.Answer;
import tools.jackson.databind.JsonNode;

/** Invented children and what people say of them, for tests. */
final class Families {

    /** A calm form about children and adults given as JSON. */
    static String form(String children, String adults) {
        return """
                {"clientReference": "%s", "immediateDanger": {"present": false},
                 "children": [%s], "adults": [%s],
                 "concern": {"observed": "A bruise."},
                 "referrer": {"name": "Dana Reyes", "role": "DSL", "sourceCode": "2A"}}""".formatted(UUID.randomUUID(), children, adults);
    }

    static String child(String given, String family, String birth, String more) {
        return """
                {"name": {"given": "%s", "family": "%s"}, "birth": {"date": "%s"}%s}""".formatted(given, family, birth, more);
    }

    static String about(String given, String family, String birth) {
        return form(child(given, family, birth, ""), "");
    }

    static String withNhs(String number) {
        return ", \"identifiers\": [{\"system\": \"NHS_NUMBER\", \"value\": \"" + number + "\"}]";
    }

    static final String AT_FERN_ROAD = ", \"addresses\": [{\"lines\": [\"14 Fern Road\"], \"postcode\": \"SE13 0ZZ\"}]";

    static String matchesOf(String reference) {
        return "/api/v1/contacts/" + reference + "/matches";
    }

    static Answer say(Asking who, String reference, JsonNode candidate, String answer) {
        return who.post(
                matchesOf(reference) + "/" + candidate.path("candidateId").asString() + "/answers",
                "{\"answer\": \"" + answer + "\", \"why\": \"I rang the school.\"}",
                "If-Match",
                version(candidate));
    }

    static Answer unlink(Asking who, String reference, JsonNode candidate) {
        return who.post(
                matchesOf(reference) + "/" + candidate.path("candidateId").asString() + "/unlink",
                "{\"why\": \"It was her cousin.\"}",
                "If-Match",
                version(candidate));
    }

    static String version(JsonNode candidate) {
        return "\"" + candidate.path("version").asInt() + "\"";
    }

    private Families() {}
}
