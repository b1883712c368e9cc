package org.safeguardinghub.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;

/** The screens as a browser gets them, with a gateway that answers what each test needs. */
class DashboardIT extends ScreenCase {

    @BeforeEach
    void aHubWithThreeReferrals() {
        GATEWAY.forget();
        GATEWAY.answer("GET /api/v1/contacts", 200, Samples.QUEUE);
        GATEWAY.answer("GET /api/v1/contacts/C-7KQ4-M2XP", 200, Samples.FILE);
        GATEWAY.answer("GET /api/v1/referrals", 200, Samples.SENT);
    }

    @Test
    void aWorkerSeesTheQueueInTheOrderOfTheHub() throws IOException {
        var page = see("queue", get("/queue?view=first-look").with(priya()));

        assertThat(page.select("tbody th a").eachText())
                .containsExactly("Amara T, 6, Ben T and 1 more child", "Zoë O’Test, 13", "Child, name not given");
        assertThat(page.select("tbody .hub-rating").eachText()).containsExactly("Not rated", "Amber", "Green");
        assertThat(page.select("tbody .hub-danger").eachText())
                .containsExactly("Child in danger now", "Danger now: not said");
        assertThat(page.select("tbody tr:first-child .hub-clock").text()).startsWith("Overdue: ");
        assertThat(page.select("nav.hub-tabs a").eachText())
                .containsExactly(
                        "Needs first look (2 referrals)",
                        "My work (1 referral)",
                        "Gathering (3 referrals)",
                        "With manager (0 referrals)",
                        "Outcome to send (4 referrals)",
                        "All open (1,000 or more referrals)");
        assertThat(page.select("a[rel=next]").attr("href")).isEqualTo("/queue?view=first-look&cursor=next%2F1%2B2");
        assertThat(page.expectFirst("main button.govuk-button").text()).isEqualTo("Claim next most urgent");
        assertThat(GATEWAY.asked().getFirst().authorization()).isEqualTo("Bearer access-token");
    }

    @Test
    void onlyWhatNobodyHasCanBeClaimed() throws IOException {
        var page = see("queue", get("/queue").with(priya()));

        assertThat(page.select("tbody form")).hasSize(1);
        assertThat(page.select("tbody form button").text()).contains("Claim", "Amara T, 6");
        assertThat(page.select("tbody td:last-child").eachText())
                .contains("Owner Sam Okafor", "Owner Priya Nair (you)");
    }

    @Test
    void theReferralKeepsSeenHeardAndThoughtApart() throws IOException {
        var page = see("referral", get("/referrals/C-7KQ4-M2XP").with(priya()));

        assertThat(page.select(".hub-column h2").eachText())
                .containsExactly("Worries", "Working well", "What needs to happen");
        assertThat(page.expectFirst(".hub-column").text())
                .contains("What the sender saw or heard A bruise on her arm <b>this morning</b>.")
                .contains("What somebody else told them Not yet known")
                .contains("What the sender thinks She is afraid.");
        assertThat(page.select(".hub-voice p").text()).isEqualTo("“I don't like it when they shout”");
        assertThat(page.select("[aria-labelledby=missing] li").eachText())
                .containsExactly(
                        "Child 1: school", "Something newer.", "What somebody else told them: Not safe to ask");
        assertThat(page.select("[aria-labelledby=doubtful] li").text())
                .isEqualTo("We do not know the authority in this UPN.");
        assertThat(page.select(".hub-identity").text()).contains("Amara, 6", "C-7KQ4-M2XP", "Red", "Nobody yet");
        assertThat(page.text()).contains("leave no message").doesNotContain("1 Invented Row", "SE13 0ZZ");
    }

    @Test
    void claimingQuotesTheVersionThatWasSeen() {
        GATEWAY.answer("POST /api/v1/contacts/C-7KQ4-M2XP/claim", 200, Samples.FILE);

        var result = browser.perform(post("/referrals/C-7KQ4-M2XP/claim")
                .param("version", "3")
                .with(csrf())
                .with(priya()));

        assertThat(result).hasStatus(303).hasHeader(HttpHeaders.LOCATION, "/referrals/C-7KQ4-M2XP");
        assertThat(GATEWAY.asked().getLast().ifMatch()).isEqualTo("\"3\"");
    }

    @Test
    void theNextMostUrgentIsOneClick() {
        GATEWAY.answer("POST /api/v1/contacts/claim-next", 200, Samples.FILE);

        var result = browser.perform(post("/queue/claim-next").with(csrf()).with(priya()));

        assertThat(result).hasStatus(303).hasHeader(HttpHeaders.LOCATION, "/referrals/C-7KQ4-M2XP");
    }

    @Test
    void anEmptyQueueGivesNothingToClaim() {
        GATEWAY.answer("POST /api/v1/contacts/claim-next", 204, "");

        var result = browser.perform(post("/queue/claim-next").with(csrf()).with(priya()));

        assertThat(result).hasStatus(303).hasHeader(HttpHeaders.LOCATION, "/queue");
        assertThat(result.getMvcResult().getFlashMap().get("done")).asString().contains("Nothing is waiting");
    }

    @Test
    void whoeverLosesTheRaceIsToldWhoWonAndWhen() throws IOException {
        var ago = Instant.now().minusSeconds(150);
        GATEWAY.answer("POST /api/v1/contacts/C-7KQ4-M2XP/claim", 409, """
                {"code":"already-claimed","claimedBy":"Sam Okafor","claimedAt":"%s"}
                """.formatted(ago));

        var page = seeWith(
                "lost-race",
                409,
                post("/referrals/C-7KQ4-M2XP/claim")
                        .param("version", "3")
                        .with(csrf())
                        .with(priya()));

        assertThat(page.select("main").text()).contains("Sam Okafor claimed this referral first", "2 min ago");
    }

    @Test
    void aReferralThatChangedIsNotClaimedUnseen() throws IOException {
        GATEWAY.answer("POST /api/v1/contacts/C-7KQ4-M2XP/claim", 412, "{\"code\":\"stale-version\",\"version\":4}");

        var page = seeWith(
                "changed",
                412,
                post("/referrals/C-7KQ4-M2XP/claim")
                        .param("version", "3")
                        .with(csrf())
                        .with(priya()));

        assertThat(page.select("h1").text()).isEqualTo("This referral changed since you looked");
    }

    @Test
    void aHubThatFailsIsNeverShownAsAnEmptyQueue() throws IOException {
        GATEWAY.answer("GET /api/v1/contacts", 503, "{\"code\":\"unavailable\"}");

        var page = see("queue-down", get("/queue").with(priya()));

        assertThat(page.select("main").text())
                .contains("We could not reach the hub's records at")
                .doesNotContain("No referrals need a first look");
    }

    @Test
    void aClaimThatNobodyAnsweredIsNotCalledAFailure() throws IOException {
        GATEWAY.answer("POST /api/v1/contacts/claim-next", 504, "");

        var page = seeWith(
                "claim-unknown", 503, post("/queue/claim-next").with(csrf()).with(priya()));

        assertThat(page.select("h1").text()).isEqualTo("We do not know whether you claimed it");
    }

    @Test
    void anEmptyListSaysWhatItIsFor() throws IOException {
        GATEWAY.answer(
                "GET /api/v1/contacts",
                200,
                "{\"items\":[],\"nextCursor\":null,\"counts\":{\"firstLook\":0,\"mine\":0,\"all\":0}}");

        var page = see("queue-empty", get("/queue").with(priya()));

        assertThat(page.select("main").text()).contains("No referrals need a first look.");
    }

    @Test
    void aPractitionerSeesWhatTheirAgencySent() throws IOException {
        var page = see("my-referrals", get("/my-referrals").with(person("partner-practitioner")));

        assertThat(page.select("tbody tr").text()).contains("C-7KQ4-M2XP", "FB-2026-0193", "Somebody is looking at it");
    }

    @Test
    void eachRoleIsShownToItsOwnFirstPage() {
        assertThat(browser.perform(get("/").with(priya()))).redirectedUrl().isEqualTo("/queue");
        assertThat(browser.perform(get("/").with(person("partner-practitioner"))))
                .redirectedUrl()
                .isEqualTo("/my-referrals");
        assertThat(browser.perform(get("/").with(person("auditor"))))
                .redirectedUrl()
                .isEqualTo("/audit");
        assertThat(browser.perform(get("/").with(person("integration-engineer"))))
                .hasStatusOk();
    }

    @Test
    void aPractitionerCannotOpenTheQueue() {
        var result = browser.perform(get("/queue").with(person("partner-practitioner")));

        assertThat(result).hasForwardedUrl("/not-for-you");
        assertThat(GATEWAY.asked()).isEmpty();
    }

    @Test
    void anAccountWithoutARoleIsToldWhomToAsk() throws IOException {
        assertThat(browser.perform(get("/queue").with(person()))).hasForwardedUrl("/no-role");

        var page = seeWith("no-role", 403, get("/no-role").with(person()));

        assertThat(page.select("main").text()).contains("Ask the hub's administrator");
    }

    @Test
    void anEndedSessionIsExplainedWhenAFormIsSent() {
        assertThat(browser.perform(post("/queue/claim-next"))).hasForwardedUrl("/session-ended");
    }

    @Test
    void whoeverIsTypingIsStillHere() {
        assertThat(browser.perform(get("/still-here").with(priya()))).hasStatus(204);
        assertThat(browser.perform(get("/still-here"))).hasStatus(302);
    }

    @Test
    void aPassThatTheHubNoLongerTakesEndsTheSession() throws IOException {
        GATEWAY.answer("GET /api/v1/contacts", 401, "{\"code\":\"unauthorized\"}");

        var page = seeWith("session-ended", 403, get("/queue").with(priya()));

        assertThat(page.select("h1").text()).isEqualTo("Your session has ended");
    }

    @Test
    void aStrangerIsSentToSignIn() {
        assertThat(browser.perform(get("/queue")))
                .redirectedUrl()
                .isEqualTo("http://127.0.0.1:8090/oauth2/authorization/keycloak");
    }

    @Test
    void whenKeycloakIsDownAPageOfOursSaysSo() throws IOException {
        assertThat(browser.perform(get("/oauth2/authorization/keycloak"))).hasForwardedUrl("/sign-in-unavailable");

        seeWith("sign-in-unavailable", 503, get("/sign-in-unavailable"));
    }

    @Test
    void aReferralOfSomebodyElseLooksLikeNone() throws IOException {
        seeWith("not-found", 404, get("/referrals/C-2222-2222").with(priya()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/help", "/accessibility", "/signed-out"})
    void whatEverybodyMayReadNeedsNoSignIn(String address) throws IOException {
        see(address.substring(1), get(address));
    }

    @Test
    void everyPageForbidsWhatItDoesNotNeed() {
        var result = browser.perform(get("/queue").with(priya()));

        assertThat(result)
                .hasHeader(
                        "Content-Security-Policy",
                        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
                                + "font-src 'self'; form-action 'self' http://127.0.0.1:9; base-uri 'none'; "
                                + "frame-ancestors 'none'")
                .hasHeader("X-Content-Type-Options", "nosniff");
        assertThat(result.getResponse().getHeader(HttpHeaders.CACHE_CONTROL)).contains("no-store");
    }

    @Test
    void aFormFromAnotherSiteChangesNothing() throws IOException {
        var result = browser.perform(
                post("/queue/claim-next").with(csrf().useInvalidToken()).with(priya()));

        assertThat(result).hasForwardedUrl("/session-ended");
        assertThat(GATEWAY.asked()).isEmpty();
        seeWith("session-ended", 403, get("/session-ended"));
    }

    @Test
    void theLiveNoticeCarriesNumbersOnly() {
        GATEWAY.answer(
                "GET /api/v1/contacts/arrivals", 200, "{\"count\":2,\"urgent\":1,\"latest\":\"2026-11-20T10:00:00Z\"}");

        var result = browser.perform(get("/queue/arrivals")
                .queryParam("since", Instant.now().toString())
                .accept("text/event-stream")
                .with(priya()));

        await().untilAsserted(() -> assertThat(result.getResponse().getContentAsString())
                .contains(
                        "event:danger",
                        "data:New: 1 needs a first look now.",
                        "event:arrivals",
                        "data:2 new, 1 needs"));
        assertThat(GATEWAY.asked().getFirst().query()).startsWith("since=20");
    }

    @Test
    void aPageLeftOpenForHoursStopsAsking() {
        var anHourAgo = Instant.now().minusSeconds(3600).toString();
        var result = browser.perform(get("/queue/arrivals")
                .queryParam("since", anHourAgo)
                .accept("text/event-stream")
                .with(priya()));

        await().untilAsserted(() ->
                assertThat(result.getResponse().getContentAsString()).contains("event:stopped", "Check for new"));
        assertThat(GATEWAY.asked())
                .as("other tests' pages may still be asking")
                .noneMatch(asked -> asked.query() != null && asked.query().contains(anHourAgo));
    }
}
