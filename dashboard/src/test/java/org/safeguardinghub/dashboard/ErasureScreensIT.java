package org.safeguardinghub.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Contacts whose time is over, and the two people who have them erased. */
class ErasureScreensIT extends ScreenCase {

    static final String ERASURES = "/api/v1/erasures";
    static final String ID = "01934d5e-7a10-7c3e-9b1a-2f6d8c4e5b01";
    static final String PAGE = "/retention/erasures/" + ID;
    static final String ASKED = """
            {"id":"%s","reference":"C-7KQ4-M2XP","state":"PROPOSED","category":"CONTACT_NO_FURTHER_ACTION",
             "dueOn":"2026-02-01","lookedAfter":false,"why":"Over <b>now</b>.","proposedBy":"Morgan Ellis",
             "proposedById":"01934d5e-7a10-7c3e-9b1a-2f6d8c4e5c01","proposedAt":"2026-11-02T09:00:00Z"}""".formatted(ID);
    static final String ERASED = ASKED.replace(
            "PROPOSED\"",
            "ERASED\",\"answer\":\"Agreed.\",\"answeredBy\":\"Dee Okoro\",\"answeredAt\":\"2026-11-03T09:00:00Z\"");

    @BeforeEach
    void theHubKnowsOne() {
        GATEWAY.forget();
        GATEWAY.answer("GET " + ERASURES + "/" + ID, 200, ASKED);
    }

    @Test
    void theListSaysWhatIsOverAndWhatKeepsIt() throws IOException {
        GATEWAY.answer("GET " + ERASURES + "/due", 200, """
                {"items":[
                  {"reference":"C-7KQ4-M2XP","receivedOn":"2020-01-05","lastClosedOn":"2020-02-01",
                   "category":"CONTACT_NO_FURTHER_ACTION","dueOn":"2026-02-01","keptBy":[]},
                  {"reference":"C-8KQ4-M2XP","receivedOn":"2020-01-06","lastClosedOn":"2020-02-02",
                   "category":"CHILD_IN_NEED","dueOn":"2026-02-02","keptBy":["HOLD","OPEN_CASE"]},
                  {"reference":"C-9KQ4-M2XP","receivedOn":"2020-01-07","lastClosedOn":"2020-02-03",
                   "category":"CHILD_IN_NEED","dueOn":"2026-02-03","keptBy":[],"proposal":"%s"}],
                 "nextCursor":"2020-01-07T09:00:00Z~%s"}""".formatted(ID, ID));

        var page = see("erasures-over", get("/retention/over").with(manager()));

        assertThat(page.select("tbody tr:eq(0) a").eachAttr("href"))
                .containsExactly("/referrals/C-7KQ4-M2XP", "/retention/erasures/new?contact=C-7KQ4-M2XP");
        assertThat(page.select("tbody tr:eq(1)").text())
                .contains("It stays: a hold is on it.", "It stays: somebody in it has an open referral.")
                .doesNotContain("Ask to erase");
        assertThat(page.select("tbody tr:eq(2) a[href=" + PAGE + "]").text()).contains("Waits for a second person");
        assertThat(page.select("a[rel=next]").attr("href")).startsWith("/retention/over?cursor=2020-01-07");
        assertThat(page.select(".hub-tabs a[aria-current=page]").eachText()).containsExactly("Time is over");
    }

    @Test
    void nothingOverAndNotReachedAreTwoThings() throws IOException {
        GATEWAY.answer("GET " + ERASURES + "/due", 200, "{\"items\":[]}");
        assertThat(see("erasures-none-over", get("/retention/over").with(manager()))
                        .select("main")
                        .text())
                .contains("Nothing is over.");

        GATEWAY.answer("GET " + ERASURES + "/due", 503, "{}");
        assertThat(seeWith("erasures-away", 503, get("/retention/over").with(manager()))
                        .select("main")
                        .text())
                .contains("does not mean that there is nothing")
                .doesNotContain("Nothing is over");
    }

    @Test
    void askingSaysWhatGoesAndWantsToKnowOfCare() throws IOException {
        GATEWAY.answer("POST " + ERASURES, 201, ASKED);
        var address = "/retention/erasures/new?contact=C-7KQ4-M2XP";
        var form = see("erasures-ask", get(address).with(manager()));
        assertThat(form.select("main").text())
                .contains("A second person answers", "ever looked after by a local authority");

        var sent = browser.perform(post(address)
                .with(manager())
                .with(csrf())
                .param("lookedAfter", "NO")
                .param("why", "Over."));

        assertThat(sent).hasRedirectedUrl(PAGE);
        assertThat(GATEWAY.asked().getLast().body())
                .contains("\"reference\":\"C-7KQ4-M2XP\"", "\"lookedAfter\":false", "\"why\":\"Over.\"");
        assertThat(browser.perform(get("/retention/erasures/new?contact=../x").with(manager())))
                .hasStatus(404);
    }

    @Test
    void theSecondPersonSeesWhatCannotBeUndone() throws IOException {
        var one = see("erasure", get(PAGE).with(manager()));
        assertThat(one.select("h1").text()).contains("Waits for a second person");
        assertThat(one.select("main").html()).contains("Over &lt;b&gt;now&lt;/b&gt;.");
        assertThat(one.select(".hub-next a").eachAttr("href"))
                .containsExactly(PAGE + "/confirmation", PAGE + "/refusal");

        assertThat(see("erasure-confirm", get(PAGE + "/confirmation").with(manager()))
                        .select("main")
                        .text())
                .contains("Nobody can bring it back", "Erase it for ever");

        GATEWAY.answer("POST " + ERASURES + "/" + ID + "/confirmation", 409, """
                {"status":409,"code":"same-person-twice","detail":"x"}""");
        var refused = seeWith(
                "erasure-twice",
                409,
                post(PAGE + "/confirmation").with(manager()).with(csrf()).param("why", "Over."));
        assertThat(refused.select("main").text()).contains("You asked for it yourself. Somebody else has to answer.");
    }

    @Test
    void whoeverAskedSeesWhyTheyDoNotAnswer() throws IOException {
        GATEWAY.answer(
                "GET " + ERASURES + "/" + ID, 200, ASKED.replace("01934d5e-7a10-7c3e-9b1a-2f6d8c4e5c01", "priya"));

        var own = see("erasure-own", get(PAGE).with(manager()));

        assertThat(own.select("main").text()).contains("You asked for it yourself. Another manager has to answer.");
        assertThat(own.select(".hub-next a")).isEmpty();
        for (var answer : List.of("/confirmation", "/refusal")) {
            assertThat(browser.perform(get(PAGE + answer).with(manager()))).hasRedirectedUrl(PAGE);
        }

        GATEWAY.answer("GET " + ERASURES + "/" + ID, 200, ASKED);
        assertThat(see("erasure-of-another", get(PAGE).with(manager()))
                        .select("main")
                        .text())
                .doesNotContain("You asked for it yourself");
    }

    @Test
    void theSecondPersonReadsWhatTheFirstSaidOfCare() throws IOException {
        assertThat(see("erasure-care", get(PAGE).with(manager())).select("main").text())
                .contains("Ever looked after No");
    }

    @Test
    void oneThatCouldNotBeReadIsNotCalledAHold() throws IOException {
        GATEWAY.answer("GET " + ERASURES + "/" + ID, 503, "{}");

        var away = seeWith("erasure-away", 503, get(PAGE).with(manager()));

        assertThat(away.select("h1").text()).isEqualTo("Erasing a contact");
        assertThat(away.select(".govuk-back-link").attr("href")).isEqualTo("/retention/erasures");
        assertThat(away.select("main a[href=" + PAGE + "]").text()).isEqualTo("Try again");
    }

    @Test
    void whatWaitsForASecondPersonComesFirst() throws IOException {
        GATEWAY.answer("GET " + ERASURES, 200, "{\"items\":[" + ASKED + "],\"nextCursor\":\"" + ID + "\"}");

        var waiting = see("erasures-waiting", get("/retention/erasures").with(manager()));
        assertThat(GATEWAY.asked().getLast().query()).isEqualTo("state=PROPOSED");
        assertThat(waiting.select("nav[aria-label='Which are shown'] a").eachText())
                .containsExactly("Waits for a second person", "Erased", "Kept");
        assertThat(waiting.select("nav[aria-label='Which are shown'] a[aria-current=page]")
                        .eachText())
                .containsExactly("Waits for a second person");
        assertThat(waiting.select("a[rel=next]").attr("href"))
                .isEqualTo("/retention/erasures?state=PROPOSED&cursor=" + ID);

        assertThat(waiting.select("caption").text()).startsWith("Waits for a second person");
        assertThat(waiting.select("thead").text()).doesNotContain("Answered");

        see(
                "erasures-kept",
                get("/retention/erasures?state=REFUSED&cursor=" + ID).with(manager()));
        assertThat(GATEWAY.asked().getLast().query()).isEqualTo("state=REFUSED&cursor=" + ID);
        assertThat(browser.perform(get("/retention/erasures?state=OTHER").with(manager())))
                .hasStatus(400);
    }

    @Test
    void eachEmptyListSaysWhatIsNotThere() throws IOException {
        GATEWAY.answer("GET " + ERASURES, 200, "{\"items\":[]}");

        assertThat(see("erasures-none-waits", get("/retention/erasures").with(manager()))
                        .select("main")
                        .text())
                .contains("Nothing waits for a second person.");
        assertThat(see(
                                "erasures-none-erased",
                                get("/retention/erasures?state=ERASED").with(manager()))
                        .select("main")
                        .text())
                .contains("Nothing was erased yet.");
        assertThat(see(
                                "erasures-none-kept",
                                get("/retention/erasures?state=REFUSED").with(manager()))
                        .select("main")
                        .text())
                .contains("Nobody has said of anything that it stays.");
    }

    @Test
    void whatIsErasedCannotBeAnsweredAndAnAuditorOnlyReads() throws IOException {
        assertThat(see("erasure-auditor", get(PAGE).with(person("auditor")))
                        .select(".hub-next a, main a[href^=/referrals]"))
                .isEmpty();
        assertThat(browser.perform(get(PAGE + "/confirmation").with(person("auditor"))))
                .hasForwardedUrl("/not-for-you");

        GATEWAY.answer("GET " + ERASURES + "/" + ID, 200, ERASED);
        GATEWAY.answer("GET " + ERASURES, 200, "{\"items\":[" + ERASED + "]}");
        var gone = see("erasure-erased", get(PAGE).with(manager()));
        assertThat(gone.select("main").text()).contains("Dee Okoro", "Agreed.");
        assertThat(gone.select(".hub-next a, main a[href^=/referrals]")).isEmpty();
        assertThat(see("erasures", get("/retention/erasures?state=ERASED").with(person("auditor")))
                        .select("table")
                        .text())
                .contains("C-7KQ4-M2XP", "Erased", "Dee Okoro");
    }

    @Test
    void aContactThatWasErasedSaysSo() throws IOException {
        GATEWAY.answer("GET /api/v1/contacts/C-7KQ4-M2XP", 410, "{\"status\":410,\"code\":\"contact-erased\"}");

        assertThat(seeWith("contact-erased", 410, get("/referrals/C-7KQ4-M2XP").with(priya()))
                        .select("main")
                        .text())
                .contains("This was erased", "tell us again");
    }

    @Test
    void whatIsAddedToAnErasedContactIsRefusedInPlainWords() throws IOException {
        GATEWAY.answer("POST " + ERASURES + "/" + ID + "/refusal", 409, """
                {"status":409,"code":"contact-erased","detail":"x"}""");

        var refused = seeWith(
                "erasure-gone",
                409,
                post(PAGE + "/refusal").with(manager()).with(csrf()).param("why", "It stays."));

        assertThat(refused.select(".govuk-error-summary").text())
                .contains("This was erased, so nothing can be added to it. Tell us about the child again.");
        assertThat(refused.select("textarea").text()).isEqualTo("It stays.");
    }
}
