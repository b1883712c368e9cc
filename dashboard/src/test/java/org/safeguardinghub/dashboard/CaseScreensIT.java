package org.safeguardinghub.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguardinghub.dashboard.CaseSamples.CALLED;
import static org.safeguardinghub.dashboard.CaseSamples.ENQUIRY;
import static org.safeguardinghub.dashboard.CaseSamples.HELD;
import static org.safeguardinghub.dashboard.CaseSamples.NOBODYS;
import static org.safeguardinghub.dashboard.CaseSamples.OFFERED_TO_PRIYA;
import static org.safeguardinghub.dashboard.CaseSamples.PLAN;
import static org.safeguardinghub.dashboard.CaseSamples.PRIYAS;
import static org.safeguardinghub.dashboard.CaseSamples.PROPOSED_BY_SAM;
import static org.safeguardinghub.dashboard.CaseSamples.RUNNING_BY_SAM;
import static org.safeguardinghub.dashboard.CaseSamples.SAMS;
import static org.safeguardinghub.dashboard.CaseSamples.file;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Cases of children's social care: lists, one case, and every step of it. */
class CaseScreensIT extends ScreenCase {

    static final String CASE = "/cases/R-7KQ4-M2XP";
    static final String API = "/api/v1/cases/R-7KQ4-M2XP";
    static final String CHOICES = "GET /api/v1/contacts/C-7KQ4-M2XP/requests/choices";

    @BeforeEach
    void nothingIsAnsweredYet() {
        GATEWAY.forget();
        GATEWAY.answer(CHOICES, 200, """
                {"agencies":[{"id":"met-police","name":"Thameside police"},{"id":"gstt-nhs","name":"St Brannoc's"}]}""");
        GATEWAY.answer("GET /api/v1/workers", 200, """
                {"items":[{"id":"sam","name":"Sam Okafor","held":4}]}""");
    }

    static void stands(String file) {
        GATEWAY.answer("GET " + API, 200, file);
    }

    static void takes(String path) {
        GATEWAY.answer("POST " + API + path, 200, "{\"reference\":\"R-7KQ4-M2XP\",\"version\":4,\"state\":\"ACTIVE\"}");
    }

    static void refuses(String path, int status, String code) {
        GATEWAY.answer("POST " + API + path, status, "{\"code\":\"" + code + "\",\"detail\":\"A sentence.\"}");
    }

    @Nested
    class TheList {

        @Test
        void showsTheChildTheClocksInWholeDaysAndWhoseItIs() throws IOException {
            GATEWAY.answer(
                    "GET /api/v1/cases",
                    200,
                    "{\"items\":[" + file("ACTIVE", OFFERED_TO_PRIYA) + "],\"nextCursor\":\"R-7KQ4-M2XP\"}");

            var page = see("cases", get("/cases").with(priya()));

            assertThat(page.select("tbody tr").text())
                    .contains("Amara", "R-7KQ4-M2XP", "Assessment due by 29 January 2126")
                    .contains("Strategy discussion was due by 25 November 2026", "Offered to Priya Nair (you)");
            assertThat(page.select("tbody a").attr("href")).isEqualTo(CASE);
            assertThat(GATEWAY.last("GET /api/v1/cases").query()).isEqualTo("view=mine");
            assertThat(page.select("a[rel=next]").attr("href")).isEqualTo("/cases?view=mine&cursor=R-7KQ4-M2XP");
        }

        @Test
        void leadsAManagerToWhatWaitsForThem() throws IOException {
            GATEWAY.answer("GET /api/v1/cases", 200, "{\"items\":[]}");

            var page = see("cases-none", get("/cases").with(manager()));

            assertThat(page.select("main").text()).contains("Nothing waits for a manager’s signature.");
            assertThat(GATEWAY.last("GET /api/v1/cases").query()).isEqualTo("view=with-manager");
        }

        @Test
        void doesNotReadAsNoneWhenTheHubIsSilent() throws IOException {
            GATEWAY.answer("GET /api/v1/cases", 503, "");

            assertThat(seeWith("cases-away", 503, get("/cases").with(priya()))
                            .select("main")
                            .text())
                    .contains("does not mean that there is nothing")
                    .doesNotContain("You have no open case");
        }
    }

    @Nested
    class OneCase {

        @Test
        void saysWhatWasDoneAndLeadsBackToTheReferral() throws IOException {
            stands(file("ACTIVE", PRIYAS, RUNNING_BY_SAM, HELD, ENQUIRY, PLAN));

            var page = see("case", get(CASE).with(priya()));

            assertThat(page.select(".hub-identity").text()).contains("Amara", "Priya Nair (you)", "Assessment 2");
            assertThat(page.select("a[href=/referrals/C-7KQ4-M2XP]")).hasSize(1);
            assertThat(page.select("main").text())
                    .contains("20 November 2026, by Sam Okafor", "All agreed.", "Police: Thameside police")
                    .contains("Last day for the conference 15 December 2026", "At first for Neglect")
                    .contains("Reviewed on 9 March 2027")
                    .doesNotContainPattern("\\b[A-Z]+_[A-Z_]+\\b");
        }

        static Stream<Arguments> whatIsOffered() {
            return Stream.of(
                    Arguments.of(
                            "nobody's",
                            file("ACTIVE", NOBODYS),
                            false,
                            List.of(
                                    "start-assessment",
                                    "call-discussion",
                                    "close",
                                    "step-down",
                                    "end-without-action",
                                    "transfer")),
                    Arguments.of(
                            "offered",
                            file("ACTIVE", OFFERED_TO_PRIYA),
                            false,
                            List.of(
                                    "start-assessment",
                                    "call-discussion",
                                    "close",
                                    "step-down",
                                    "end-without-action",
                                    "transfer")),
                    Arguments.of("sam's", file("ACTIVE", SAMS), false, List.of()),
                    Arguments.of(
                            "running",
                            file("ACTIVE", PRIYAS, RUNNING_BY_SAM),
                            true,
                            List.of("offer", "authorise-assessment", "call-discussion", "transfer")),
                    Arguments.of(
                            "called",
                            file("ACTIVE", PRIYAS, CALLED),
                            true,
                            List.of(
                                    "offer",
                                    "start-assessment",
                                    "call-discussion",
                                    "hold-discussion?part=1",
                                    "call-off-discussion?part=1",
                                    "transfer")),
                    Arguments.of(
                            "held",
                            file("ACTIVE", PRIYAS, HELD),
                            true,
                            List.of(
                                    "offer",
                                    "start-assessment",
                                    "call-discussion",
                                    "start-section-47?part=1",
                                    "transfer")),
                    Arguments.of(
                            "enquiry",
                            file("ACTIVE", PRIYAS, HELD, ENQUIRY),
                            true,
                            List.of(
                                    "offer",
                                    "start-assessment",
                                    "call-discussion",
                                    "hold-conference",
                                    "no-conference",
                                    "transfer")),
                    Arguments.of(
                            "plan",
                            file("ACTIVE", PRIYAS, PLAN),
                            true,
                            List.of(
                                    "offer",
                                    "start-assessment",
                                    "call-discussion",
                                    "review-plan",
                                    "end-plan",
                                    "transfer")),
                    Arguments.of(
                            "proposed",
                            file("ENDING_PROPOSED", SAMS, PROPOSED_BY_SAM),
                            true,
                            List.of("offer", "start-assessment", "call-discussion", "sign-ending", "send-back-ending")),
                    Arguments.of(
                            "step-down",
                            file("STEP_DOWN_OFFERED", PRIYAS),
                            false,
                            List.of("start-assessment", "call-discussion", "step-down-accepted", "step-down-refused")),
                    Arguments.of(
                            "threshold",
                            file("THRESHOLD_REVIEW", SAMS),
                            true,
                            List.of("offer", "start-assessment", "call-discussion", "decide-threshold")),
                    Arguments.of(
                            "transfer",
                            file("TRANSFER_OFFERED", PRIYAS),
                            true,
                            List.of(
                                    "offer",
                                    "start-assessment",
                                    "call-discussion",
                                    "transfer-accepted",
                                    "keep-after-all")),
                    Arguments.of("stepped-down", file("STEPPED_DOWN", PRIYAS), true, List.of("step-up")),
                    Arguments.of("closed", file("CLOSED", PRIYAS), true, List.of()));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource
        void whatIsOffered(String name, String file, boolean isManager, List<String> steps) throws IOException {
            stands(file);

            var page = see("case-" + name, get(CASE).with(isManager ? manager() : priya()));

            assertThat(page.select(".hub-others a").eachAttr("href"))
                    .containsExactlyElementsOf(
                            steps.stream().map(step -> CASE + "/steps/" + step).toList());
        }

        @Test
        void putsWhatIsOfferedToTheViewerFirst() throws IOException {
            stands(file("ACTIVE", OFFERED_TO_PRIYA));

            var page = see("case-offered", get(CASE).with(priya()));

            assertThat(page.select(".hub-next a").eachText()).containsExactly("Accept this case", "Decline this case");
            assertThat(page.select("main").text()).contains("offered to you. It stays where it is until you accept.");
        }

        @Test
        void offersNothingOfACaseThatEndedBeforeTheOfferWasAnswered() throws IOException {
            stands(file("CLOSED", OFFERED_TO_PRIYA));

            var page = see("case-ended-while-offered", get(CASE).with(priya()));

            assertThat(page.select(".hub-next a, .hub-others a")).isEmpty();
        }

        @Test
        void saysToWhomItIsOfferedWhileItIs() throws IOException {
            stands(file("TRANSFER_OFFERED", PRIYAS, "\"transferTo\":\"Westmere\""));
            assertThat(see("case-transfer-offered", get(CASE).with(priya()))
                            .select("main")
                            .text())
                    .contains("Offered to another authority To Westmere")
                    .doesNotContain("Nobody has proposed an ending");

            stands(file("STEP_DOWN_OFFERED", PRIYAS, "\"stepDownTo\":\"Family help north\""));
            assertThat(see("case-step-down-offered", get(CASE).with(priya()))
                            .select("main")
                            .text())
                    .contains("Offered to family help To Family help north")
                    .doesNotContain("Nobody has proposed an ending");
        }

        @Test
        void namesTheCaseThatFamilyHelpSentBack() throws IOException {
            stands(file("ACTIVE", PRIYAS, "\"steppedUpFrom\":\"R-2B3C-4D5E\""));

            var page = see("case-stepped-up", get(CASE).with(priya()));

            assertThat(page.select(".hub-identity a[href=/cases/R-2B3C-4D5E]").text())
                    .isEqualTo("Case R-2B3C-4D5E");
        }

        @Test
        void isLinkedFromTheReferralThatItCameFrom() throws IOException {
            GATEWAY.answer(
                    "GET /api/v1/contacts/C-7KQ4-M2XP",
                    200,
                    Samples.mine("SIGNED", "\"decision\":{\"signedAt\":\"2026-11-20T10:00:00Z\"}"));
            GATEWAY.answer("GET /api/v1/cases", 200, "{\"items\":[" + file("ACTIVE", PRIYAS) + "]}");

            var page = see("referral-with-case", get("/referrals/C-7KQ4-M2XP").with(priya()));

            assertThat(page.select("a[href=" + CASE + "]").text()).isEqualTo("Case R-7KQ4-M2XP, Amara");
            assertThat(GATEWAY.last("GET /api/v1/cases").query()).isEqualTo("contact=C-7KQ4-M2XP");
        }
    }

    @Nested
    class TheSteps {

        static Stream<Arguments> everyStep() {
            return Stream.of(
                    step("accept", "/allocation/accepted", file("ACTIVE", OFFERED_TO_PRIYA), "{}"),
                    step(
                            "decline",
                            "/allocation/declined",
                            file("ACTIVE", OFFERED_TO_PRIYA),
                            """
                            {"because":"I am away."}""",
                            "because",
                            "I am away."),
                    step("offer", "/allocation", file("ACTIVE", NOBODYS), """
                            {"team":"North","worker":{"id":"sam","name":"Sam Okafor"}}""", "team", "North", "worker", "sam"),
                    step("start-assessment", "/assessments", file("ACTIVE", PRIYAS), """
                            {"startedOn":"2026-11-20"}""", "startedOn", "2026-11-20"),
                    step(
                            "authorise-assessment",
                            "/assessments/authorisation",
                            file("ACTIVE", PRIYAS, RUNNING_BY_SAM),
                            """
                            {"authorisedOn":"2026-11-24","childSeen":true,"needsSupport":false,"factors":["4B","16A"]}""",
                            "authorisedOn",
                            "2026-11-24",
                            "childSeen",
                            "YES",
                            "needsSupport",
                            "NO",
                            "factors",
                            "4B",
                            "factors",
                            "16A"),
                    step(
                            "call-discussion",
                            "/strategy-discussions",
                            file("ACTIVE", PRIYAS),
                            """
                            {"kind":"MEETING","at":"2026-11-24T10:00:00Z","joining":"Room 4","invited":[{"agency":"met-police","sector":"POLICE"},{"agency":"gstt-nhs","sector":"HEALTH"}]}""",
                            "kind",
                            "MEETING",
                            "at",
                            "2026-11-24T10:00",
                            "joining",
                            "Room 4",
                            "police",
                            "met-police",
                            "health",
                            "gstt-nhs"),
                    step(
                            "hold-discussion",
                            "/strategy-discussions/1/held",
                            file("ACTIVE", PRIYAS, CALLED),
                            """
                            {"heldOn":"2026-11-24","attended":[{"agency":"met-police","sector":"POLICE"},{"agency":"gstt-nhs","sector":"HEALTH"}],"section47":true,"minutes":"All agreed."}""",
                            "part",
                            "1",
                            "heldOn",
                            "2026-11-24",
                            "police",
                            "met-police",
                            "health",
                            "gstt-nhs",
                            "section47",
                            "YES",
                            "minutes",
                            "All agreed."),
                    step(
                            "call-off-discussion",
                            "/strategy-discussions/1/called-off",
                            file("ACTIVE", PRIYAS, CALLED),
                            """
                            {"because":"She is safe."}""",
                            "part",
                            "1",
                            "because",
                            "She is safe."),
                    step(
                            "start-section-47",
                            "/section-47",
                            file("ACTIVE", PRIYAS, HELD),
                            """
                            {"startedOn":"2026-11-24","discussion":1}""",
                            "part",
                            "1",
                            "startedOn",
                            "2026-11-24"),
                    step(
                            "hold-conference",
                            "/section-47/conference",
                            file("ACTIVE", PRIYAS, HELD, ENQUIRY),
                            """
                            {"heldOn":"2026-12-10","plan":"NEG"}""",
                            "heldOn",
                            "2026-12-10",
                            "plan",
                            "NEG"),
                    step(
                            "hold-conference",
                            "/section-47/conference",
                            file("ACTIVE", PRIYAS, HELD, ENQUIRY),
                            """
                            {"heldOn":"2026-12-10","lateBecause":"Snow."}""",
                            "heldOn",
                            "2026-12-10",
                            "plan",
                            "NONE",
                            "lateBecause",
                            "Snow."),
                    step(
                            "no-conference",
                            "/section-47/conference-not-required",
                            file("ACTIVE", PRIYAS, HELD, ENQUIRY),
                            """
                            {"because":"No harm was found."}""",
                            "because",
                            "No harm was found."),
                    step(
                            "review-plan",
                            "/protection-plan/reviews",
                            file("ACTIVE", PRIYAS, PLAN),
                            """
                            {"on":"2027-03-09","category":"EMO"}""",
                            "on",
                            "2027-03-09",
                            "category",
                            "EMO"),
                    step(
                            "end-plan",
                            "/protection-plan/end",
                            file("ACTIVE", PRIYAS, PLAN),
                            """
                            {"on":"2027-03-09","because":"He has left."}""",
                            "on",
                            "2027-03-09",
                            "because",
                            "He has left."),
                    step(
                            "close",
                            "/ending",
                            file("ACTIVE", PRIYAS),
                            """
                            {"reason":"RC7","on":"2026-11-24","because":"She is safe.","kind":"CLOSE"}""",
                            "reason",
                            "RC7",
                            "on",
                            "2026-11-24",
                            "because",
                            "She is safe."),
                    step(
                            "step-down",
                            "/ending",
                            file("ACTIVE", PRIYAS),
                            """
                            {"service":"Family help north","because":"Safe now.","kind":"STEP_DOWN"}""",
                            "service",
                            "Family help north",
                            "because",
                            "Safe now."),
                    step("end-without-action", "/ending", file("ACTIVE", PRIYAS), """
                            {"because":"Nothing was found.","kind":"NO_FURTHER_ACTION"}""", "because", "Nothing was found."),
                    step("sign-ending", "/ending/signature", file("ENDING_PROPOSED", SAMS, PROPOSED_BY_SAM), "{}"),
                    step(
                            "send-back-ending",
                            "/ending/sent-back",
                            file("ENDING_PROPOSED", SAMS, PROPOSED_BY_SAM),
                            """
                            {"note":"See her again."}""",
                            "note",
                            "See her again."),
                    step(
                            "step-down-accepted",
                            "/step-down/accepted",
                            file("STEP_DOWN_OFFERED", PRIYAS),
                            """
                            {"acceptedBy":"Ana, north","familyAgreed":"The mother did."}""",
                            "acceptedBy",
                            "Ana, north",
                            "familyAgreed",
                            "The mother did."),
                    step(
                            "step-down-refused",
                            "/step-down/refused",
                            file("STEP_DOWN_OFFERED", PRIYAS),
                            """
                            {"by":"FAMILY","because":"They want nobody."}""",
                            "by",
                            "FAMILY",
                            "because",
                            "They want nobody."),
                    step(
                            "decide-threshold",
                            "/threshold-decision",
                            file("THRESHOLD_REVIEW", SAMS),
                            """
                            {"thresholdMet":true,"because":"The worry stands."}""",
                            "thresholdMet",
                            "YES",
                            "because",
                            "The worry stands."),
                    step(
                            "step-up",
                            "/step-up",
                            file("STEPPED_DOWN", SAMS),
                            """
                            {"to":"SECTION_17_ASSESSMENT","because":"It began again."}""",
                            "to",
                            "SECTION_17_ASSESSMENT",
                            "because",
                            "It began again."),
                    step(
                            "transfer",
                            "/transfer",
                            file("ACTIVE", PRIYAS),
                            """
                            {"toAuthority":"Westmere","because":"She lives there."}""",
                            "toAuthority",
                            "Westmere",
                            "because",
                            "She lives there."),
                    step(
                            "transfer-accepted",
                            "/transfer/accepted",
                            file("TRANSFER_OFFERED", PRIYAS),
                            """
                            {"acceptedBy":"Lee","evidence":"E-mail."}""",
                            "acceptedBy",
                            "Lee",
                            "evidence",
                            "E-mail."),
                    step(
                            "keep-after-all",
                            "/transfer/taken-back",
                            file("TRANSFER_OFFERED", PRIYAS),
                            """
                            {"because":"She came back."}""",
                            "because",
                            "She came back."));
        }

        private static Arguments step(String step, String path, String file, String body, String... fields) {
            return Arguments.of(step, path, file, body, fields);
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("everyStep")
        void isTakenWithWhatWasTypedAndTheVersionThatWasSeen(
                String step, String path, String file, String body, String[] fields) throws IOException {
            stands(file);
            takes(path);
            var part = List.of(fields).contains("part") ? "?part=1" : "";
            var form =
                    see("case-step-" + step, get(CASE + "/steps/" + step + part).with(manager()));

            assertThat(form.select("input[checked]"))
                    .as("nothing is chosen beforehand")
                    .isEmpty();
            assertThat(form.select("main input[name=version]").attr("value")).isEqualTo("3");
            assertThat(browser.perform(sent(CASE + "/steps/" + step, manager(), fields)))
                    .hasStatus(303)
                    .hasRedirectedUrl(CASE);
            assertThat(GATEWAY.last("POST " + API + path).body()).isEqualTo(body);
            assertThat(GATEWAY.last("POST " + API + path).ifMatch()).isEqualTo("\"3\"");
        }

        @Test
        void everyFaultIsSaidAtOnceAndNothingTypedIsLost() throws IOException {
            stands(file("ACTIVE", PRIYAS));

            var page = seeWith(
                    "case-step-faults", 422, sent(CASE + "/steps/call-discussion", priya(), "health", "gstt-nhs"));

            assertThat(page.select(".govuk-error-summary a").eachAttr("href"))
                    .containsExactly("#kind", "#at", "#joining", "#police");
            assertThat(page.select(".govuk-error-summary a").eachAttr("href"))
                    .allSatisfy(href -> assertThat(page.select(href)).hasSize(1));
            assertThat(page.select("#health option[selected]").attr("value")).isEqualTo("gstt-nhs");
            assertThat(GATEWAY.asked()).noneMatch(asked -> asked.question().startsWith("POST"));
        }

        @Test
        void aRefusalStandsBesideTheFieldThatMendsIt() throws IOException {
            stands(file("ACTIVE", PRIYAS));
            refuses("/assessments", 409, "in-the-future");

            var page = seeWith(
                    "case-step-refused",
                    409,
                    sent(CASE + "/steps/start-assessment", priya(), "startedOn", "2099-01-01"));

            assertThat(page.select(".govuk-error-summary a").attr("href")).isEqualTo("#startedOn");
            assertThat(page.select("#startedOn-error").text()).contains("This day has not come yet.");
        }

        @Test
        void whoeverReferredIsAskedForWhereNobodyIsChosenYet() throws IOException {
            stands(file("ACTIVE", PRIYAS));
            refuses("/strategy-discussions", 409, "referrer-missing");

            var page = seeWith(
                    "case-step-without-referrer",
                    409,
                    sent(
                            CASE + "/steps/call-discussion",
                            priya(),
                            "kind",
                            "MEETING",
                            "at",
                            "2026-11-24T10:00",
                            "joining",
                            "Room 4",
                            "police",
                            "met-police",
                            "health",
                            "gstt-nhs"));

            assertThat(page.select("#education-error").text()).contains("The agency that referred the child");
        }

        @Test
        void whoeverIsSecondIsToldWhatHappenedMeanwhile() throws IOException {
            stands(file("ACTIVE", PRIYAS)
                    .replace("\"history\":[", "\"history\":[{\"at\":\"2026-11-20T09:00:00Z\",\"what\":\"STEPPED_UP\"},")
                    .replace("\"version\":3", "\"version\":4"));
            refuses("/transfer", 412, "stale-version");

            var page = seeWith(
                    "case-step-lost-race",
                    412,
                    sent(CASE + "/steps/transfer", priya(), "toAuthority", "Westmere", "because", "She lives there."));

            assertThat(page.select("[role=alert]").text())
                    .contains("This case changed while you were typing", "Opened by a signed decision");
            assertThat(page.select("#because").text()).isEqualTo("She lives there.");
            assertThat(page.select("main input[name=version]").attr("value")).isEqualTo("4");
        }

        @Test
        void whatCannotBeDoneNowIsSaidPlainly() throws IOException {
            stands(file("CLOSED", PRIYAS));

            assertThat(seeWith(
                                    "case-step-not-now",
                                    409,
                                    get(CASE + "/steps/transfer").with(priya()))
                            .text())
                    .contains("This cannot be done now");
            assertThat(browser.perform(get(CASE + "/steps/fly").with(priya()))).hasStatus(404);
        }

        @Test
        void silenceIsNotTakenForAnAnswer() throws IOException {
            stands(file("ACTIVE", PRIYAS));
            GATEWAY.answer("POST " + API + "/assessments", 503, "");

            var page = seeWith(
                    "case-step-silence",
                    503,
                    sent(CASE + "/steps/start-assessment", priya(), "startedOn", "2026-11-20"));

            assertThat(page.select("[role=alert]").text()).contains("We do not know whether this was saved");
            assertThat(page.select("#startedOn").attr("value")).isEqualTo("2026-11-20");
        }

        @Test
        void isNotForPartners() {
            RequestPostProcessor partner = person("partner-practitioner");
            assertThat(browser.perform(get(CASE).with(partner))).hasForwardedUrl("/not-for-you");
        }
    }
}
