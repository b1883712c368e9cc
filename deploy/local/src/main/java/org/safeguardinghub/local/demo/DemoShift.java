package org.safeguardinghub.local.demo;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A shift at the front door: some of the week's referrals are untouched, some are being worked on, some wait for a
 * manager, some are decided. What a shift has done before it does not do again.
 */
final class DemoShift {

    private static final int LOOKS = 40;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
    private static final Pattern OPEN_MATCH =
            Pattern.compile("\"candidateId\":\"([^\"]+)\",\"version\":(\\d+)(?:(?!\"candidateId\").)*\"open\":true");
    private static final Pattern STATE = Pattern.compile("\"state\"\\s*:\\s*\"([A-Z_]+)\"");

    /** How far each referral gets, by its number: of ten, three stay untouched. */
    private static final Map<Integer, Stage> STAGES = Map.of(
            1, Stage.RATED,
            3, Stage.DECIDED,
            4, Stage.CLAIMED,
            5, Stage.WITH_MANAGER,
            6, Stage.DECIDED,
            8, Stage.RATED,
            9, Stage.WITH_MANAGER);

    private enum Stage {
        CLAIMED,
        RATED,
        WITH_MANAGER,
        DECIDED
    }

    private final DemoPerson worker;
    private final DemoPerson colleague;
    private final DemoPerson manager;

    DemoShift(DemoPerson worker, DemoPerson colleague, DemoPerson manager) {
        this.worker = worker;
        this.colleague = colleague;
        this.manager = manager;
    }

    /** Works on one referral as far as its number says. */
    void work(int number, String reference) {
        Stage stage = STAGES.get(number % 10);
        if (stage != null && state(reference).equals("RECEIVED")) {
            work(number % 2 == 0 ? worker : colleague, number, reference, stage);
        }
    }

    private void work(DemoPerson person, int number, String reference, Stage stage) {
        person.step(reference, "claim", "");
        if (stage == Stage.CLAIMED) {
            return;
        }
        answerMatches(person, reference);
        person.step(reference, "identity", identity(reference));
        person.step(reference, "screening", rating(number, reference));
        if (stage == Stage.RATED) {
            return;
        }
        person.read(reference, "earlier");
        person.step(reference, "proposal", proposal(number, reference));
        if (stage == Stage.DECIDED) {
            manager.read(reference, "earlier");
            manager.step(reference, "signature", "{\"note\":\"I have read what came before and agree.\"}");
        }
    }

    /** The week's children are who they seem to be: a possible match is the same child, written as others heard it. */
    private static void answerMatches(DemoPerson person, String reference) {
        String matches = person.read(reference, "matches");
        for (int look = 0; look < LOOKS && !matches.contains("\"identityPending\":0"); look++) {
            Waiting.rest(BETWEEN_LOOKS);
            matches = person.read(reference, "matches");
        }
        Matcher open = OPEN_MATCH.matcher(matches);
        while (open.find()) {
            person.step(
                    reference,
                    "matches/" + open.group(1) + "/answers",
                    "\"" + open.group(2) + "\"",
                    "{\"answer\":\"SAME\",\"why\":\"One date of birth and one NHS number, heard differently.\"}");
        }
    }

    private String state(String reference) {
        Matcher state = STATE.matcher(worker.see(reference).body());
        return state.find() ? state.group(1) : "";
    }

    private boolean mayBeInDanger(String reference) {
        return !worker.see(reference).body().contains("\"immediateDanger\":\"DENIED\"");
    }

    private String identity(String reference) {
        return mayBeInDanger(reference) ? "{\"pendingBecause\":\"The child may be in danger now.\"}" : "{}";
    }

    private String rating(int number, String reference) {
        boolean danger = mayBeInDanger(reference);
        String colour = danger ? "RED" : number % 3 == 0 ? "GREEN" : "AMBER";
        return """
                {"colour":"%s","rationale":"From what was seen, and what the family says works well.","inDanger":%b,
                 "threshold":"%s"}""".formatted(colour, danger, danger ? "L4" : "L3");
    }

    private String proposal(int number, String reference) {
        boolean danger = mayBeInDanger(reference);
        String outcome =
                danger ? "STRATEGY_DISCUSSION" : number % 3 == 0 ? "INFORMATION_AND_ADVICE" : "SECTION_17_ASSESSMENT";
        return """
                {"children":[{"child":0,"outcome":"%s","threshold":"%s","primaryNeed":"N1",
                  "voice":{"notHeardBecause":"Seen at school tomorrow by somebody the child knows."}}],
                 "rationale":"What was seen fits what the family told us, and somebody close to the child can help.",
                 "evidence":"The referral, and every earlier contact.",
                 "notAvailable":"Nothing yet from the GP.",
                 "feedback":{"reason":"You told us what you saw, and it helped us to understand.",
                   "nextStep":"Somebody from our team speaks with the family this week."}}""".formatted(outcome, danger ? "L4" : "L3");
    }
}
