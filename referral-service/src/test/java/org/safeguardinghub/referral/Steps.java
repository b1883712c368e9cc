package org.safeguardinghub.referral;

import static org.awaitility.Awaitility.await;

/** The bodies of a worker's steps, for tests. */
public final class Steps {

    public static final String SETTLED = "{}";
    public static final String PENDING = "{\"pendingBecause\": \"The police are at the door.\"}";

    public static String rated(String colour) {
        return """
                {"colour": "%s", "rationale": "What the school saw.", "inDanger": %s, "threshold": "L3"}""".formatted(colour, colour.equals("RED"));
    }

    public static String proposal(String outcome) {
        return """
                {"children": [{"child": 0, "outcome": "%s", "isReferral": %s, "threshold": "L3", "primaryNeed": "N1",
                               "voice": {"words": "I want it to stop."}}],
                 "rationale": "The bruise and what she said fit together.",
                 "evidence": "The school's account.",
                 "notAvailable": "The GP has not answered.",
                 "feedback": {"reason": "You told us of a bruise.", "nextStep": "A social worker visits this week."}}""".formatted(outcome, outcome.startsWith("S"));
    }

    /** A worker takes a contact up to its first rating. */
    public static void screen(Asking worker, String reference, String colour) {
        worker.stepDone(reference, "claim", "");
        settleIdentity(worker, reference);
        worker.stepDone(reference, "screening", rated(colour));
    }

    /** Says that it is settled who the people are; of whoever may be the same it is left open whether they are. */
    public static void settleIdentity(Asking worker, String reference) {
        var matches = "/api/v1/contacts/" + reference + "/matches";
        await().until(
                        () -> worker.get(matches),
                        found -> found.json().path("identityPending").asInt(-1) == 0)
                .json()
                .path("candidates")
                .forEach(candidate -> worker.post(
                        matches + "/" + candidate.path("candidateId").asString() + "/answers",
                        "{\"answer\": \"NOT_SURE\", \"why\": \"Nobody has looked yet.\"}",
                        "If-Match",
                        "\"" + candidate.path("version").asInt() + "\""));
        worker.stepDone(reference, "identity", SETTLED);
    }

    private Steps() {}
}
