package org.safeguardinghub.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safeguardinghub.journeys.hub.Browser;
import org.safeguardinghub.journeys.hub.PartnerSystem;
import org.safeguardinghub.journeys.hub.ReferralForms;
import tools.jackson.databind.node.ObjectNode;

/** A worker at the front door: signs in, finds the most urgent worry, reads it, takes it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FrontDoorJourney {

    Browser browser;
    PartnerSystem school;

    @BeforeAll
    void openTheBrowser() {
        browser = Browser.open();
        school = PartnerSystem.of("fernbank-primary");
    }

    @AfterAll
    void closeTheBrowser() {
        browser.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aWorkerFindsTheReferralAndClaimsIt(boolean withJavaScript) {
        var form = aChildInDangerNow();
        var reference = submit(form);

        try (var tab = browser.signedIn("priya", withJavaScript)) {
            var page = tab.page();
            page.getByText(reference).first().waitFor();
            tab.mustBeAccessible("queue-" + withJavaScript);
            row(page, reference).getByRole(AriaRole.LINK).first().click();

            assertThat(page.locator("h1")).isVisible();
            assertThat(page.locator("main")).containsText("I don't like it when they shout");
            tab.mustBeAccessible("referral-" + withJavaScript);
            assertThat(page.title()).contains(reference).doesNotContain("Amara");
            assertThat(page.url()).contains(reference).doesNotContain(ReferralForms.markOf(form));

            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Claim"))
                    .first()
                    .click();
            assertThat(page.locator("main")).containsText("Priya");
            tab.screenshot("claimed-" + withJavaScript);
        }
    }

    @Test
    void theSecondToClaimIsToldWhoWasFirst() {
        var reference = submit(ReferralForms.aReferral());
        try (var priya = browser.signedIn("priya", true);
                var sam = browser.signedIn("sam", true)) {
            priya.visit("/referrals/" + reference);
            sam.visit("/referrals/" + reference);

            claim(priya.page());
            assertThat(priya.page().locator("main")).containsText("Priya");
            claim(sam.page());

            assertThat(sam.page().locator("main")).containsText("Priya Nair");
            sam.screenshot("lost-race");
        }
    }

    @Test
    void aNewReferralIsAnnouncedWithoutMovingTheQueue() {
        try (var tab = browser.signedIn("sam", true)) {
            var page = tab.page();
            var status = page.getByRole(AriaRole.STATUS).first();
            submit(ReferralForms.aReferral());

            assertThat(status)
                    .containsText(
                            "new",
                            new com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions()
                                    .setTimeout(45_000));
            tab.screenshot("new-items");
        }
    }

    @Test
    void theQueueFitsAPhone() {
        var reference = submit(aChildInDangerNow());
        try (var tab = browser.signedIn("priya", true)) {
            tab.page().setViewportSize(320, 800);
            tab.page().reload();

            assertThat(tab.page().locator("main")).containsText(reference);
            assertThat((Integer) tab.page()
                            .evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                    .isZero();
            tab.mustBeAccessible("queue-320");
        }
    }

    /** Stands on the queue's first page, however long the queue is. */
    private static ObjectNode aChildInDangerNow() {
        var form = ReferralForms.aReferral();
        form.withObject("/immediateDanger").put("present", true).put("details", "He is at the door now.");
        return form;
    }

    private String submit(ObjectNode form) {
        var answer = school.post("/api/v1/referrals", form.toString());
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().get("reference").asString();
    }

    private static Locator row(Page page, String reference) {
        return page.locator("tr", new Page.LocatorOptions().setHasText(reference))
                .first();
    }

    private static void claim(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Claim"))
                .first()
                .click();
    }
}
