package org.safeguardinghub.referral;

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
                {"children": [{"child": 0, "outcome": "%s", "threshold": "L3", "primaryNeed": "N1",
                               "voice": {"words": "I want it to stop."}}],
                 "rationale": "The bruise and what she said fit together.",
                 "evidence": "The school's account.",
                 "notAvailable": "The GP has not answered.",
                 "feedback": {"reason": "You told us of a bruise.", "nextStep": "A social worker visits this week."}}""".formatted(outcome);
    }

    /** A worker takes a contact up to its first rating. */
    public static void screen(Asking worker, String reference, String colour) {
        worker.stepDone(reference, "claim", "");
        worker.stepDone(reference, "identity", SETTLED);
        worker.stepDone(reference, "screening", rated(colour));
    }

    private Steps() {}
}
