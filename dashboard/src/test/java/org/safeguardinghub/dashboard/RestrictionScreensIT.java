package org.safeguardinghub.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What has to be observed about people: confidential addresses, safe ways to reach them, and who is kept out. */
class RestrictionScreensIT extends ScreenCase {

    static final String ID = "6a1c9f0e-52b7-4c3d-8e9a-7b6c5d4e3f21";
    static final String WALL = "5e2f8a91-3c4d-4b6e-9f70-1a2b3c4d5e6f";
    static final String PAGE = "/people/" + ID + "/restrictions";
    static final String API = "/api/v1/people/" + ID + "/restrictions";
    static final String REFERRAL = "/referrals/C-7KQ4-M2XP";
    static final String READING = "POST /api/v1/contacts/C-7KQ4-M2XP/confidential-addresses/reading";

    static final String HELD = """
            {"items":[
              {"id":"%s","personId":"%s","kind":"CONFLICT_WALL","inWords":"Zadie Oyelaran may belong to this family.",
               "keptOut":"Zadie Oyelaran","why":"Somebody in the family has the name of this worker.","by":"the hub",
               "at":"2026-11-20T09:05:00Z","inForce":true,"toBeConfirmed":true},
              {"id":"5e2f8a91-3c4d-4b6e-9f70-1a2b3c4d5e70","personId":"%2$s","kind":"SAFE_CONTACT",
               "inWords":"Leave no message. Do not write.","safeContact":{"numbers":["020 7946 0002"],"safeTimes":"mornings"},
               "why":"He reads her post.","by":"Priya Nair","at":"2026-11-20T09:05:00Z","inForce":false,
               "toBeConfirmed":false,
               "lifted":{"why":"He has left.","by":"Morgan Ellis","at":"2026-11-21T09:05:00Z"}}]}""".formatted(WALL, ID);

    static final String OBSERVED = """
            {"items":[{"child":true,"place":0,"personId":"%s","kind":"CONFIDENTIAL_ADDRESS",
                       "inWords":"Their address is confidential.","toBeConfirmed":false}]}""".formatted(ID);

    @BeforeEach
    void nothingIsAnsweredYet() {
        GATEWAY.forget();
    }

    @Nested
    class OfOnePerson {

        @Test
        void whatIsInForceStandsApartFromWhatWasLifted() throws IOException {
            GATEWAY.answer("GET " + API, 200, HELD);

            var page = see("restrictions-manager", get(PAGE).with(person("manager")));

            assertThat(page.select("h2").eachText()).containsSubsequence("In force", "Lifted", "Place something");
            assertThat(page.select("main").text())
                    .contains("Zadie Oyelaran may belong to this family.", "020 7946 0002", "He has left.");
            assertThat(page.select("main a[href=" + PAGE + "/" + WALL + "/confirmation]"))
                    .hasSize(1);
            assertThat(page.select("main a[href$=/lifting]")).hasSize(1);
        }

        @Test
        void aWorkerPlacesAndDoesNotLift() throws IOException {
            GATEWAY.answer("GET " + API, 200, HELD);

            var page = see("restrictions-worker", get(PAGE).with(priya()));

            assertThat(page.select("main a[href$=/lifting]")).isEmpty();
            assertThat(page.select("main a[href=" + PAGE + "/new/confidential-address]"))
                    .hasSize(1);
            assertThat(browser.perform(get(PAGE + "/" + WALL + "/lifting").with(priya())))
                    .hasForwardedUrl("/not-for-you");
        }

        @Test
        void whatIsPlacedIsToldByItsKind() throws IOException {
            see("restriction-safe", get(PAGE + "/new/safe-contact").with(priya()));
            GATEWAY.answer("POST " + API, 201, "{\"id\":\"" + WALL + "\"}");

            assertThat(browser.perform(sent(
                            PAGE + "/new/safe-contact",
                            priya(),
                            "safeContact-numbers",
                            "020 7946 0002\n020 7946 0003",
                            "safeContact-mayLeaveMessage",
                            "NO",
                            "safeContact-mayWrite",
                            "YES",
                            "why",
                            "He reads her post.")))
                    .hasStatus3xxRedirection();

            assertThat(GATEWAY.last("POST " + API).body())
                    .contains(
                            "\"kind\":\"SAFE_CONTACT\"",
                            "\"numbers\":[\"020 7946 0002\",\"020 7946 0003\"]",
                            "\"mayLeaveMessage\":false",
                            "\"mayWrite\":true");
        }

        @Test
        void aReasonIsNeeded() throws IOException {
            var page =
                    seeWith("restriction-no-reason", 422, sent(PAGE + "/new/confidential-address", priya(), "why", ""));

            assertThat(page.title()).startsWith("Error: ");
            assertThat(GATEWAY.asked()).isEmpty();
        }

        @Test
        void whoeverKeepsThemselvesOutDoesNotComeBackToTheRecord() {
            GATEWAY.answer("POST " + API, 201, "{\"id\":\"" + WALL + "\"}");

            assertThat(browser.perform(sent(PAGE + "/new/conflict-wall", priya(), "why", "My cousin.")))
                    .hasRedirectedUrl("/queue");
        }
    }

    @Test
    void aManagerSeesWhomTheHubKeepsOut() throws IOException {
        GATEWAY.answer("GET /api/v1/people/conflicts", 200, HELD);

        var page = see("conflicts", get("/conflicts").with(person("manager")));

        assertThat(page.select("main a[href$=/confirmation]")).isNotEmpty();
        assertThat(browser.perform(get("/conflicts").with(priya()))).hasForwardedUrl("/not-for-you");
    }

    @Nested
    class OnAReferral {

        @Test
        void whatToObserveStandsFirst() throws IOException {
            GATEWAY.answer("GET /api/v1/contacts/C-7KQ4-M2XP", 200, Samples.file("CLAIMED", "null"));
            GATEWAY.answer("GET /api/v1/contacts/C-7KQ4-M2XP/restrictions", 200, OBSERVED);

            var page = see("referral-observed", get(REFERRAL).with(priya()));

            assertThat(page.select("main h2").eachText().getFirst()).isEqualTo("Before you call, write or visit");
            assertThat(page.select("main a[href=" + REFERRAL + "/confidential-addresses]"))
                    .hasSize(1);
        }

        @Test
        void whatCouldNotBeReadIsNotNothing() throws IOException {
            GATEWAY.answer("GET /api/v1/contacts/C-7KQ4-M2XP", 200, Samples.file("CLAIMED", "null"));
            GATEWAY.answer("GET /api/v1/contacts/C-7KQ4-M2XP/restrictions", 503, "");

            assertThat(see("referral-unobserved", get(REFERRAL).with(priya()))
                            .select("main")
                            .text())
                    .contains("We could not read what has to be observed");
        }

        @Test
        void anAddressIsShownOnceToWhoeverSaysWhy() throws IOException {
            GATEWAY.answer(READING, 200, """
                    {"items":[{"child":true,"place":0,"lines":["9 Safe Street"],"postcode":"SE13 9XY"}]}""");
            var form =
                    see("address-ask", get(REFERRAL + "/confidential-addresses").with(priya()));
            assertThat(form.text()).doesNotContain("Safe Street");

            var shown = see("address-shown", sent(REFERRAL + "/confidential-addresses", priya(), "need", "VISIT"));

            assertThat(shown.select("main").text()).contains("Child 1: 9 Safe Street, SE13 9XY");
            assertThat(shown.title()).doesNotContain("Safe Street");
            assertThat(GATEWAY.last(READING).body()).isEqualTo("{\"need\":\"VISIT\"}");
        }

        @Test
        void withoutAReasonNothingIsAsked() throws IOException {
            seeWith("address-no-reason", 422, sent(REFERRAL + "/confidential-addresses", priya()));

            assertThat(GATEWAY.asked()).isEmpty();
        }
    }
}
