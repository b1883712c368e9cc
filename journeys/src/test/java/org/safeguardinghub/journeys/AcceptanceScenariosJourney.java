package org.safeguardinghub.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safeguardinghub.journeys.hub.CaseWork.answerMatches;
import static org.safeguardinghub.journeys.hub.CaseWork.matches;
import static org.safeguardinghub.journeys.hub.CaseWork.openHistory;
import static org.safeguardinghub.journeys.hub.CaseWork.proposal;
import static org.safeguardinghub.journeys.hub.CaseWork.rating;
import static org.safeguardinghub.journeys.hub.CaseWork.submit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.safeguardinghub.journeys.hub.PartnerSystem;
import org.safeguardinghub.journeys.hub.ReferralForms;
import org.safeguardinghub.journeys.hub.Worker;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The acceptance scenarios of the domain notes that a referral lives through, by their numbers there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AcceptanceScenariosJourney {

    static final String DUE = "/api/v1/administration/due-dates?arrivesAt=";

    PartnerSystem school;
    PartnerSystem hospital;
    PartnerSystem police;
    PartnerSystem housing;
    Worker priya;
    Worker morgan;
    Worker dee;

    @BeforeAll
    void everybodySignsIn() {
        school = PartnerSystem.of("fernbank-primary");
        hospital = PartnerSystem.of("st-brannoc-hospital");
        police = PartnerSystem.of("thameside-police");
        housing = PartnerSystem.of("quayside-homes");
        priya = Worker.named("priya");
        morgan = Worker.named("morgan");
        dee = Worker.named("dee");
    }

    /** 1: a school's Amber referral on Christmas Eve, with two bank holidays and a weekend before the next working day. */
    @Test
    void bankHolidaysDoNotCountTowardsADecision() {
        var due = priya.get(DUE + "2026-12-24T16:40:00Z&colour=AMBER").json();

        assertThat(due.at("/decision/dueAt").asString()).isEqualTo("2026-12-29T16:40:00Z");
        assertThat(due.at("/decision/rungs/1").toString()).contains("80", "2026-12-29T15:04:00Z");
    }

    /** 2: a hospital's Red in the night in which the clocks change; 02:30 UTC is 03:30 on the wall. */
    @Test
    void redCountsElapsedHoursWhateverTheClockOnTheWallDoes() {
        var due = priya.get(DUE + "2027-03-27T22:30:00Z&colour=RED&mayBeInDanger=true")
                .json();

        assertThat(due.at("/gathering/dueAt").asString()).isEqualTo("2027-03-28T02:30:00Z");
        assertThat(due.at("/decision/startsAt").asString()).isEqualTo("2027-03-27T22:30:00Z");
    }

    /** 3: near-identical given names, one birthday, one address; the school sends one twin's NHS number on the other. */
    @Test
    void twinsAreNotTakenForOneChild() {
        var first = ReferralForms.aReferral();
        name(first, "Amira", null);
        var second = first.deepCopy();
        second.put("clientReference", "J-" + UUID.randomUUID());
        name(second, "Amina", null);
        var one = submit(school, first);
        matches(priya, one);
        var other = submit(school, second);

        var found = matches(priya, other);

        assertThat(found.path("candidates").size()).isPositive();
        assertThat(found.toString()).contains("\"mayBeTwins\":true");
        priya.stepDone(other, "claim", "");
        assertThat(priya.step(other, "identity", "{}").json().get("code").asString())
                .isEqualTo("candidates-not-answered");
        answerMatches(priya, other, "");
        priya.stepDone(other, "identity", "{}");
        assertThat(matches(priya, other).path("unanswered").asInt()).isZero();
    }

    /** 5: no birth yet, and a referral earlier than forty weeks before the expected date. */
    @Test
    void anUnbornChildIsAcceptedWithAWarning() {
        var expected = LocalDate.now(ZoneId.of("Europe/London")).plusWeeks(42);
        var form = ReferralForms.aReferral();
        var child = (ObjectNode) form.at("/children/0");
        child.remove("birth");
        child.remove("voice");
        child.remove("sex");
        child.put("role", "UNBORN").put("expectedDeliveryDate", expected.toString());

        var answer = hospital.post("/api/v1/referrals", form.toString());

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.json().get("warnings").toString()).contains("before-pregnancy");
        var reference = answer.json().get("reference").asString();
        assertThat(priya.get("/api/v1/contacts/" + reference)
                        .json()
                        .at("/form/children/0/sex")
                        .asString())
                .isEqualTo("U");
    }

    /** 8 and 9: agreement taken back midway, and belt marks the next day. */
    @Test
    void agreementTakenBackStopsWhatRestedOnItAndProtectionGoesOn() {
        var form = ReferralForms.aReferral();
        form.withObject("/basis").put("agreementToService", "GIVEN");
        var reference = submit(school, form);
        screenAsTheSame(reference, ReferralForms.markOf(form), "AMBER");
        var asked = priya.step(reference, "requests", question("SECTION_17", "ART6_1_E"));
        assertThat(asked.status()).as(asked.body()).isEqualTo(201);
        answer(school, reference);

        var withdrawn = priya.step(reference, "agreement-withdrawal", """
                        {"by": "Her mother", "when": "%s", "how": "By telephone"}""".formatted(anHourAgo()));

        assertThat(withdrawn.status()).as(withdrawn.body()).isBetween(200, 201);
        var collated = priya.get("/api/v1/contacts/" + reference + "/requests").body();
        assertThat(collated).contains("CANCELLED").contains("In school this morning");
        var again = priya.step(reference, "requests", question("SECTION_17", "ART6_1_E"));
        assertThat(again.status()).isEqualTo(409);

        var nextDay = submitAgain(form);
        screenAsTheSame(nextDay, ReferralForms.markOf(form), "RED");
        priya.stepDone(nextDay, "proposal", proposal("STRATEGY_DISCUSSION", 1));
        morgan.stepDone(nextDay, "signature", "{}");
        var onDuty = priya.step(reference, "requests", question("SECTION_47", "CA1989_S47"));
        assertThat(onDuty.status()).as(onDuty.body()).isEqualTo(201);
        assertThat(priya.get("/api/v1/contacts/" + reference)
                        .json()
                        .path("history")
                        .toString())
                .contains("AGREEMENT_WITHDRAWN");
    }

    /** 10: the fourth of a row is not closed by whoever closed the others, nor without the history and a reason. */
    @Test
    void theFourthOfARowNeedsFreshEyes() {
        var form = ReferralForms.aReferral();
        for (int time = 1; time <= 3; time++) {
            var reference = submitAgain(form);
            screenAsTheSame(reference, ReferralForms.markOf(form));
            openHistory(priya, reference);
            priya.stepDone(reference, "proposal", proposal("NO_FURTHER_ACTION", 1));
            // A third by the manager who closed the others is refused already, so the third is Morgan's.
            var manager = time < 3 ? dee : morgan;
            openHistory(manager, reference);
            manager.stepDone(reference, "signature", "{\"note\": \"Each time about the same late bus.\"}");
        }
        var fourth = submitAgain(form);
        screenAsTheSame(fourth, ReferralForms.markOf(form));
        assertThat(priya.step(fourth, "proposal", proposal("NO_FURTHER_ACTION", 1))
                        .json()
                        .get("code")
                        .asString())
                .isEqualTo("history-not-opened");
        assertThat(openHistory(priya, fourth).json().get("callsForReview").asBoolean())
                .isTrue();
        priya.stepDone(fourth, "proposal", proposal("NO_FURTHER_ACTION", 1));
        openHistory(dee, fourth);

        var signed = dee.step(fourth, "signature", "{\"note\": \"The bus again.\"}");

        assertThat(signed.status()).isEqualTo(409);
        assertThat(signed.json().get("code").asString()).isEqualTo("signed-earlier-no-further-action");
        morgan.stepDone(fourth, "proposal/sent-back", "{\"note\": \"Four in a row: what does the family say?\"}");
        priya.stepDone(fourth, "proposal", proposal("SECTION_17_ASSESSMENT", 1));
        dee.stepDone(fourth, "signature", "{}");
    }

    /** 11: the police name two children, the tenancy shows three; the third gets a record of their own. */
    @Test
    void theSiblingWhoWasLeftOutIsAskedFor() {
        var three = ReferralForms.aReferral();
        var mark = ReferralForms.markOf(three);
        children(three, mark, "Amara", "Kofi", "Ines");
        var two = three.deepCopy();
        two.put("clientReference", "J-" + UUID.randomUUID());
        children(two, mark, "Amara", "Kofi");
        var fromHousing = submit(housing, three);
        matches(priya, fromHousing);
        var fromPolice = submit(police, two);
        matches(priya, fromPolice);
        priya.stepDone(fromPolice, "claim", "");
        answerMatches(priya, fromPolice, mark);

        var tasks = await().atMost(Duration.ofSeconds(60))
                .until(() -> tasks(fromPolice), found -> found.toString().contains("Ines"));

        var task = tasks.valueStream()
                .filter(each -> each.toString().contains("Ines"))
                .findFirst()
                .orElseThrow();
        var added = priya.send(
                "/api/v1/contacts/" + fromPolice + "/household-tasks/"
                        + task.get("id").asString() + "/answer",
                "{\"answer\": \"ADD\", \"why\": \"The tenancy officer saw her on Monday.\"}",
                "If-Match",
                "\"" + task.get("version").asInt() + "\"");
        assertThat(added.status()).as(added.body()).isEqualTo(200);
        assertThat(added.json().at("/answer/record").asString()).startsWith("C-");
    }

    private JsonNode tasks(String reference) {
        return priya.get("/api/v1/contacts/" + reference + "/household-tasks")
                .json()
                .path("tasks");
    }

    private String submitAgain(ObjectNode form) {
        return submit(school, form.deepCopy().put("clientReference", "J-" + UUID.randomUUID()));
    }

    private static String question(String threshold, String basis) {
        return """
                {"agencies": ["fernbank-primary", "st-brannoc-hospital"], "questions": ["LAST_SEEN"],
                 "threshold": "%s", "bases": ["%s"], "purpose": "To decide what help she needs.",
                 "familyKnows": "YES"}""".formatted(threshold, basis);
    }

    private static String anHourAgo() {
        return Instant.now().minusSeconds(3_600).truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private void answer(PartnerSystem agency, String reference) {
        var request = priya.get("/api/v1/contacts/" + reference + "/requests")
                .json()
                .path("requests")
                .valueStream()
                .filter(of -> of.at("/agency/id").asString("").equals("fernbank-primary"))
                .findFirst()
                .orElseThrow()
                .at("/request/id")
                .asString();
        var answered = agency.post("/api/v1/requests/" + request + "/answer", """
                {"answers": [{"question": "LAST_SEEN", "kind": "KNOWN", "text": "In school this morning."}]}""");
        assertThat(answered.status()).as(answered.body()).isBetween(200, 201);
    }

    private void screenAsTheSame(String reference, String mark) {
        screenAsTheSame(reference, mark, "GREEN");
    }

    private void screenAsTheSame(String reference, String mark, String colour) {
        priya.stepDone(reference, "claim", "");
        answerMatches(priya, reference, mark);
        priya.stepDone(reference, "identity", "{}");
        priya.stepDone(reference, "screening", rating(colour));
    }

    private static void name(ObjectNode form, String given, @org.jspecify.annotations.Nullable String family) {
        var name = (ObjectNode) form.at("/children/0/name");
        name.put("given", given);
        if (family != null) {
            name.put("family", family);
        }
    }

    private static void children(ObjectNode form, String mark, String... given) {
        var children = form.putArray("children");
        for (int i = 0; i < given.length; i++) {
            var child = children.addObject();
            child.put("role", i == 0 ? "SUBJECT" : "SIBLING_AT_RISK");
            child.putObject("name").put("given", given[i]).put("family", "Zz" + mark);
            child.putObject("birth").put("date", "201%d-03-14".formatted(5 + i)).put("precision", "DAY");
            child.putArray("addresses")
                    .addObject()
                    .put("postcode", "SE13 0ZZ")
                    .putArray("lines")
                    .add("1 Qq" + mark + " Row");
        }
    }
}
