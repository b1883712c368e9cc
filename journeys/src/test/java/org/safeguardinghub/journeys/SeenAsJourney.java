package org.safeguardinghub.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safeguardinghub.journeys.hub.CaseWork.screen;
import static org.safeguardinghub.journeys.hub.CaseWork.submit;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.safeguardinghub.journeys.hub.Browser;
import org.safeguardinghub.journeys.hub.PartnerSystem;
import org.safeguardinghub.journeys.hub.ReferralForms;
import org.safeguardinghub.journeys.hub.Worker;
import tools.jackson.databind.node.ObjectNode;

/** A worker sees what a school is shown before and after it is asked, and the school sees the same. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeenAsJourney {

    static final Duration SOON = Duration.ofSeconds(30);
    static final String SCHOOL = "fernbank-primary";

    Browser browser;
    Worker priya;

    @BeforeAll
    void openTheBrowser() {
        browser = Browser.open();
        priya = Worker.named("priya");
    }

    @AfterAll
    void closeTheBrowser() {
        browser.close();
    }

    @Test
    void whatAWorkerSeesIsWhatTheSchoolReads() {
        var form = ReferralForms.aReferral();
        ((ObjectNode) form.withObject("/basis")).put("agreementToService", "GIVEN");
        var school = PartnerSystem.of(SCHOOL);
        var reference = submit(school, form);
        screen(priya, reference, "GREEN");
        var seenAs = "/api/v1/contacts/" + reference + "/requests/seen-as/" + SCHOOL;
        await().atMost(SOON).until(() -> !priya.get(seenAs).body().contains("NOT_OPEN_YET"));
        var before = priya.get(seenAs).json();
        assertThat(before.path("requests")).isEmpty();
        var section17 = before.at("/ifAsked/0");
        assertThat(section17.path("threshold").asString()).isEqualTo("SECTION_17");
        var sharing = "/api/v1/sharing/"
                + priya.get("/api/v1/contacts/" + reference)
                        .json()
                        .get("contactId")
                        .asString();
        assertThat(priya.get(sharing).json().path("disclosures").toString()).doesNotContain(SCHOOL);

        var request = ask(reference);

        assertThat(priya.get(seenAs).json().at("/requests/0"))
                .isEqualTo(school.get("/api/v1/requests/" + request).json());
        String read;
        try (var dana = browser.signedIn("dana", true)) {
            dana.visit("/requests/" + request + "/answer");
            read = facts(dana.page(), "main");
        }
        try (var worker = browser.signedIn("priya", true)) {
            worker.visit("/referrals/" + reference + "/sharing");
            worker.page()
                    .getByRole(
                            AriaRole.LINK, new Page.GetByRoleOptions().setName("See this referral as an agency has it"))
                    .click();
            worker.page().locator("#agency").selectOption(SCHOOL);
            worker.page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show"))
                    .click();
            assertThat(worker.page().locator("section[aria-labelledby=sent]")).containsText(reference);
            assertThat(facts(worker.page(), "section[aria-labelledby=asked]")).isEqualTo(read);
            assertThat(worker.page().locator("section[aria-labelledby=would]")).containsText("life or safety");
            worker.mustFit("seen-as");
        }
    }

    private static String facts(Page page, String within) {
        return page.locator(within + " dl.govuk-summary-list").first().innerText();
    }

    private String ask(String reference) {
        var sent = priya.step(reference, "requests", """
                {"agencies": ["%s"], "questions": ["LAST_SEEN"], "threshold": "SECTION_17",
                 "bases": ["ART6_1_E"], "purpose": "To decide what help she needs.", "familyKnows": "YES"}""".formatted(SCHOOL));
        assertThat(sent.status()).as(sent.body()).isEqualTo(201);
        return priya.get("/api/v1/contacts/" + reference + "/requests")
                .json()
                .at("/requests/0/request/id")
                .asString();
    }
}
