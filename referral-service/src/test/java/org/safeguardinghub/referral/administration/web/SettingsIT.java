package org.safeguardinghub.referral.administration.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguardinghub.referral.Steps.SETTLED;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.referral.Asking;
import org.safeguardinghub.referral.Asking.Answer;
import org.safeguardinghub.referral.ReferralServiceCase;

class SettingsIT extends ReferralServiceCase {

    static final String CLOCKS = "/api/v1/administration/settings/clock-policy";
    static final String LEVELS = "/api/v1/administration/settings/thresholds";
    static final String PROPOSALS = "/api/v1/administration/proposals/";

    static final String QUICK = """
            {"opens": "08:00", "closes": "18:00",
             "limits": {"RED": {"elapsedHours": 2}, "AMBER": {"workingDays": 1}, "GREEN": {"workingDays": 2}}}""";

    @Test
    void whatTwoPeopleSettleHoldsForTheirAuthorityAlone() {
        var ada = anAdministrator("rules");
        var proposed = propose(ada, CLOCKS, QUICK);
        assertThat(proposed.text("/state")).isEqualTo("PROPOSED");
        assertThat(ada.get(CLOCKS).json().at("/number").asInt()).isEqualTo(1);

        assertThat(answer(ada, proposed, "approval", "{}").text("/code")).isEqualTo("same-person-twice");
        var approved = answer(aManager("rules"), proposed, "approval", "{\"note\": \"As agreed in May.\"}");

        assertThat(approved.text("/state")).isEqualTo("APPROVED");
        var inForce = aWorker("rules").get(CLOCKS);
        assertThat(inForce.text("/content/opens")).isEqualTo("08:00");
        assertThat(inForce.header("ETag")).isEqualTo("\"2\"");
        assertThat(aWorker("rules-elsewhere").get(CLOCKS).text("/content/opens"))
                .isEqualTo("09:00");
        assertThat(answer(anAdministrator("rules-elsewhere"), proposed, "approval", "{}")
                        .status())
                .isEqualTo(404);
        assertThat(ada.get(CLOCKS + "/history").json().size()).isEqualTo(1);
    }

    @Test
    void aColourThatIsNoLongerUsedCannotBeGiven() {
        settle("no-blue", CLOCKS, QUICK);
        var reference = aSystem("no-blue-school", "no-blue").refer(calm("NB-1"));
        var priya = aWorker("no-blue");
        priya.stepDone(reference, "claim", "");
        priya.stepDone(reference, "identity", SETTLED);

        assertThat(priya.step(reference, "screening", rated("BLUE", "L2")).text("/code"))
                .isEqualTo("colour-not-used-here");
        assertThat(priya.stepDone(reference, "screening", rated("AMBER", "L2")).status())
                .isEqualTo(200);
        assertThat(priya.get("/api/v1/contacts/" + reference)
                        .json()
                        .at("/screening/clock/policyVersion")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void aRunningClockKeepsThePolicyItStartedUnder() {
        var reference = aSystem("keep-school", "keep").refer(calm("KEEP-1"));
        var priya = aWorker("keep");
        priya.stepDone(reference, "claim", "");
        priya.stepDone(reference, "identity", SETTLED);
        priya.stepDone(reference, "screening", rated("AMBER", "L3"));
        var before = priya.get("/api/v1/contacts/" + reference).text("/screening/clock/dueAt");

        settle("keep", CLOCKS, QUICK);

        var after = priya.get("/api/v1/contacts/" + reference);
        assertThat(after.text("/screening/clock/dueAt")).isEqualTo(before);
        assertThat(after.json().at("/screening/clock/policyVersion").asInt()).isEqualTo(1);
        priya.stepDone(reference, "gathering/pause", "{\"why\": \"The sender is asked.\"}");
        priya.stepDone(reference, "gathering/resume", "");
        assertThat(priya.get("/api/v1/contacts/" + reference)
                        .json()
                        .at("/screening/clock/policyVersion")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void aLevelMustBeInTheDocumentThatHolds() {
        settle("levels", LEVELS, """
                {"title": "Family Help Continuum", "levels": [
                  {"code": "FH1", "label": "Family help", "indicators": ["A family asks."]},
                  {"code": "FH2", "label": "Protection", "legalHook": "Children Act 1989 section 47", "indicators": []}]}""");
        var reference = aSystem("levels-school", "levels").refer(calm("LV-1"));
        var priya = aWorker("levels");
        priya.stepDone(reference, "claim", "");
        priya.stepDone(reference, "identity", SETTLED);

        assertThat(priya.step(reference, "screening", rated("AMBER", "L3")).text("/code"))
                .isEqualTo("threshold-not-in-force");
        priya.stepDone(reference, "screening", rated("AMBER", "FH2"));
    }

    @Test
    void theQuestionsToPartnersAreSettledByTwoAsWell() {
        var questions = "/api/v1/administration/settings/questions";
        var ada = anAdministrator("questions");
        assertThat(ada.get(questions).json().at("/content/questions").toString())
                .contains("LAST_SEEN");
        var refused = ada.post(
                questions + "/proposals",
                body(
                        "{\"questions\": [{\"code\": \"seen\", \"words\": \"x\"}, {\"code\": \"OTHER\", \"words\": \" \"}]}",
                        null),
                "If-Match",
                "\"1\"");
        assertThat(refused.json().at("/errors").toString())
                .contains("/content/questions/0/code", "question-shape", "reserved", "/content/questions/1/words");

        settle(
                "questions",
                questions,
                "{\"questions\": [{\"code\": \"SEEN_TODAY\", \"words\": \"Have you seen her today?\"}]}");
        var school = aSystem("questions-school", "questions");
        var reference = school.refer(calm("QU-1"));
        assertThat(aWorker("questions")
                        .get("/api/v1/contacts/" + reference + "/requests/choices")
                        .json()
                        .toString())
                .contains("SEEN_TODAY")
                .doesNotContain("LAST_SEEN");
    }

    @Test
    void nothingReachesBackInTimeAndWhatIsToComeCanBeSeen() {
        var ada = anAdministrator("dated");
        var inAWeek = Instant.now().plus(Duration.ofDays(7));
        assertThat(ada.post(CLOCKS + "/proposals", body(QUICK, "2020-01-01T00:00:00Z"), "If-Match", "\"1\"")
                        .text("/code"))
                .isEqualTo("start-has-passed");

        var proposed = ada.post(CLOCKS + "/proposals", body(QUICK, inAWeek.toString()), "If-Match", "\"1\"");
        answer(aManager("dated"), proposed, "approval", "{}");

        var now = ada.get(CLOCKS);
        assertThat(now.text("/content/opens")).isEqualTo("09:00");
        assertThat(now.text("/toCome/0/content/opens")).isEqualTo("08:00");
        assertThat(ada.get(CLOCKS + "?asOf=" + inAWeek.plusSeconds(1)).text("/content/opens"))
                .isEqualTo("08:00");
    }

    @Test
    void aNewerProposalTakesTheOldOnesPlaceAndEveryStepStays() {
        var ada = anAdministrator("steps");
        var first = propose(ada, CLOCKS, QUICK);
        var second = propose(ada, CLOCKS, QUICK.replace("08:00", "07:30"));

        assertThat(answer(aManager("steps"), first, "approval", "{}").status()).isEqualTo(412);
        var rejected = answer(aManager("steps"), second, "rejection", "{\"why\": \"Not before the summer.\"}");

        assertThat(rejected.text("/state")).isEqualTo("REJECTED");
        assertThat(rejected.text("/answer")).isEqualTo("Not before the summer.");
        assertThat(ada.get(CLOCKS + "/history").json().findValuesAsString("state"))
                .containsExactly("REJECTED", "SUPERSEDED");
    }

    @Test
    void everyFaultIsNamedAndRolesAreKept() {
        var ada = anAdministrator("faulty");
        var refused = ada.post(
                CLOCKS + "/proposals",
                body(
                        "{\"opens\": \"9\", \"closes\": \"17:00\", \"limits\": {\"RED\": {\"elapsedHours\": 30}}, \"x\": 1}",
                        null),
                "If-Match",
                "\"1\"");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors").toString())
                .contains("/content/opens", "red-is-timed", "/content/limits/AMBER", "unknown-property");
        assertThat(ada.post(CLOCKS + "/proposals", body(QUICK, null)).status()).isEqualTo(428);
        assertThat(ada.post(CLOCKS + "/proposals", body(QUICK, null), "If-Match", "\"7\"")
                        .status())
                .isEqualTo(412);
        assertThat(aWorker("faulty")
                        .post(CLOCKS + "/proposals", body(QUICK, null), "If-Match", "\"1\"")
                        .status())
                .isEqualTo(403);
        assertThat(aSystem("faulty-school", "faulty").get(CLOCKS).status()).isEqualTo(403);
        assertThat(ada.get("/api/v1/administration/settings/weather").status()).isEqualTo(404);
        assertThat(ada.get("/api/v1/administration/settings").json().size()).isGreaterThanOrEqualTo(3);
    }

    private void settle(String authority, String setting, String content) {
        var proposed = propose(anAdministrator(authority), setting, content);
        assertThat(answer(aManager(authority), proposed, "approval", "{}").status())
                .isEqualTo(200);
    }

    private static Answer propose(Asking who, String setting, String content) {
        var proposed = who.post(
                setting + "/proposals",
                body(content, null),
                "If-Match",
                who.get(setting).header("ETag"));
        assertThat(proposed.status()).as(proposed.json().toString()).isEqualTo(201);
        return proposed;
    }

    private static Answer answer(Asking who, Answer proposed, String answer, String body) {
        return who.post(PROPOSALS + proposed.text("/id") + "/" + answer, body, "If-Match", proposed.header("ETag"));
    }

    private static String body(String content, @Nullable String from) {
        return "{\"content\": " + content + ", \"why\": \"The council agreed.\""
                + (from == null ? "" : ", \"from\": \"" + from + "\"") + "}";
    }

    private static String rated(String colour, String level) {
        return """
                {"colour": "%s", "rationale": "What the school saw.", "inDanger": false, "threshold": "%s"}""".formatted(colour, level);
    }

    private Asking anAdministrator(String authority) {
        return Asking.aColleague(port, tokens, authority, "authority-administrator");
    }

    private static String calm(String clientReference) {
        return """
                {"clientReference": "%s", "immediateDanger": {"present": false},
                 "children": [{"name": {"given": "Amara", "family": "Testchild"}, "birth": {"date": "2020-03-14"}}],
                 "concern": {"observed": "A bruise on the arm."},
                 "referrer": {"name": "Dana Reyes", "role": "Designated safeguarding lead", "sourceCode": "2A"}}""".formatted(clientReference);
    }
}
