package org.safeguardinghub.referral.restriction.web;

import static org.awaitility.Awaitility.await;

import java.util.UUID;
import org.safeguardinghub.referral.Asking;

/** Invented families for the tests of restrictions. */
final class Families {

    /** A family name that nobody else has. */
    static String name() {
        return "Kept" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    }

    static String form(String family, String addresses, String observed, String adults) {
        return """
                {"clientReference": "%s", "immediateDanger": {"present": false},
                 "children": [{"name": {"given": "Bola", "family": "%s"}, "birth": {"date": "2019-05-06"},
                               "addresses": [%s]}],
                 "adults": [%s],
                 "concern": {"observed": "%s"},
                 "referrer": {"name": "Dana Reyes", "role": "Designated safeguarding lead", "sourceCode": "2A"}}""".formatted(UUID.randomUUID(), family, addresses, adults, observed);
    }

    static String adult(String given, String family) {
        return """
                {"name": {"given": "%s", "family": "%s"}, "relationships": [{"child": 0, "relationship": "AUNT_OR_UNCLE"}]}""".formatted(given, family);
    }

    /** The child's address in the API, once the contact's people are known. */
    static String person(Asking worker, String reference) {
        await().until(() -> worker.post("/api/v1/people/searches", "{\"text\": \"" + reference + "\"}")
                        .json()
                        .path("items")
                        .size()
                > 0);
        var matches = "/api/v1/contacts/" + reference + "/matches";
        await().until(() -> worker.get(matches).json().path("identityPending").intValue() == 0);
        var found = worker.post("/api/v1/people/searches", "{\"text\": \"" + reference + "\"}")
                .json()
                .path("items");
        var child = found.valueStream()
                .filter(one -> one.path("kind").asString().equals("CHILD"))
                .findFirst()
                .orElseThrow();
        return "/api/v1/people/" + child.path("personId").asString();
    }

    private Families() {}
}
