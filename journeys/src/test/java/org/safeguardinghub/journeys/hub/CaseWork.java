package org.safeguardinghub.journeys.hub;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What workers do with a contact, in the words of the API. */
public final class CaseWork {

    /** A school submits it; the reference is what people say on the telephone. */
    public static String submit(PartnerSystem sender, ObjectNode form) {
        var answer = sender.post("/api/v1/referrals", form.toString());
        if (answer.status() != 201) {
            throw new AssertionError("not taken in: " + answer.status() + " " + answer.body());
        }
        return answer.json().get("reference").asString();
    }

    /** Claims it, settles who everybody is, and rates it. */
    public static void screen(Worker worker, String reference, String colour) {
        worker.stepDone(reference, "claim", "");
        settleIdentity(worker, reference);
        worker.stepDone(reference, "screening", rating(colour));
    }

    /** Answers whatever may match as different people, which these invented ones are unless a story says otherwise. */
    public static void settleIdentity(Worker worker, String reference) {
        answerMatches(worker, reference, "");
        worker.stepDone(reference, "identity", "{}");
    }

    /**
     * Answers every possible match that waits for an answer: the same where the record holds these letters and the same
     * given name, else not. Brothers and sisters share the letters and are not each other.
     *
     * @param mark letters of the people of one story; empty where nobody is the same
     */
    public static void answerMatches(Worker worker, String reference, String mark) {
        for (var candidate : matches(worker, reference).path("candidates")) {
            if (candidate.path("open").asBoolean()) {
                boolean isOurs = !mark.isEmpty() && isOnRecord(candidate, mark) && hasTheGivenName(candidate);
                answer(worker, reference, candidate, isOurs ? "SAME" : "DIFFERENT");
            }
        }
    }

    /** Whether the record that was found holds these letters, whatever stands in the contact itself. */
    private static boolean isOnRecord(JsonNode candidate, String mark) {
        return lines(candidate)
                .anyMatch(line ->
                        line.path("there").asString("").toLowerCase(Locale.ROOT).contains(mark));
    }

    private static boolean hasTheGivenName(JsonNode candidate) {
        return lines(candidate)
                .filter(line -> line.path("field").asString("").equals("GIVEN_NAME"))
                .anyMatch(line -> line.path("here").equals(line.path("there")));
    }

    private static Stream<JsonNode> lines(JsonNode candidate) {
        return candidate.path("detail").path("lines").valueStream();
    }

    private static void answer(Worker worker, String reference, JsonNode candidate, String answer) {
        var said = worker.send(
                "/api/v1/contacts/" + reference + "/matches/"
                        + candidate.path("candidateId").asString() + "/answers",
                "{\"answer\": \"" + answer + "\", \"why\": \"Compared with what the school has on file.\"}",
                "If-Match",
                "\"" + candidate.path("version").asInt() + "\"");
        if (said.status() != 200) {
            throw new AssertionError("no answer taken: " + said.status() + " " + said.body());
        }
    }

    /** The possible matches, once everybody of the contact has been looked for. */
    public static JsonNode matches(Worker worker, String reference) {
        var path = "/api/v1/contacts/" + reference + "/matches";
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> worker.get(path).json(),
                        found -> found.path("identityPending").asInt(1) == 0);
    }

    public static String rating(String colour) {
        return """
                {"colour": "%s", "rationale": "What the school saw.", "inDanger": %s, "threshold": "L3"}""".formatted(colour, colour.equals("RED"));
    }

    /** The same outcome for each of so many children. */
    public static String proposal(String outcome, int children) {
        var decisions = new StringBuilder();
        for (int child = 0; child < children; child++) {
            decisions.append(child == 0 ? "" : ", ").append("""
                    {"child": %d, "outcome": "%s", "threshold": "L3", "primaryNeed": "N1",
                     "voice": {"words": "I want it to stop."}}""".formatted(child, outcome));
        }
        return """
                {"children": [%s],
                 "rationale": "The bruise and what she said fit together.",
                 "evidence": "The school's account.",
                 "notAvailable": "The GP has not answered.",
                 "feedback": {"reason": "You told us of a bruise.", "nextStep": "A social worker visits this week."}}""".formatted(decisions);
    }

    /** Opens what came before, which closing without action needs. */
    public static Http.Answer openHistory(Worker person, String reference) {
        return person.get("/api/v1/contacts/" + reference + "/earlier");
    }

    private CaseWork() {}
}
