package org.safeguardinghub.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.safeguardinghub.journeys.hub.CaseWork.matches;
import static org.safeguardinghub.journeys.hub.CaseWork.submit;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.safeguardinghub.journeys.hub.Browser;
import org.safeguardinghub.journeys.hub.Browser.Tab;
import org.safeguardinghub.journeys.hub.PartnerSystem;
import org.safeguardinghub.journeys.hub.ReferralForms;
import org.safeguardinghub.journeys.hub.Worker;
import tools.jackson.databind.node.ObjectNode;

/** A worker at night needs a restricted record; a manager hears of it and says whether it was right. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BreakGlassJourney {

    Browser browser;

    @BeforeAll
    void openTheBrowser() {
        browser = Browser.open();
    }

    @AfterAll
    void closeTheBrowser() {
        browser.close();
    }

    @Test
    void aWorkerOpensARestrictedRecordAndAManagerLooksAtIt() {
        var form = likeNobodyElse();
        var name = "Oluwaseun Zz" + ReferralForms.markOf(form);
        var contact = submit(PartnerSystem.of("fernbank-primary"), form);
        matches(Worker.named("priya"), contact);
        try (var rowan = browser.signedIn("rowan", true)) {
            mark(rowan, name, "restrict", "The record is restricted");
        }
        try (var priya = browser.signedIn("priya", true)) {
            breakTheGlass(priya, name, contact);
        }
        try (var sam = browser.signedIn("sam", true)) {
            find(sam, name);
            assertThat(sam.page().locator("main tbody tr")).containsText("A restricted record");
            assertThat(sam.page().locator("main")).not().containsText(contact);
        }
        try (var morgan = browser.signedIn("morgan", false)) {
            review(morgan, name);
        }
        try (var rowan = browser.signedIn("rowan", true)) {
            mark(rowan, name, "unrestrict", "The record is restricted no longer");
        }
    }

    /** The children of other stories are looked for among everybody, and must not come upon a restricted one. */
    private static ObjectNode likeNobodyElse() {
        var form = ReferralForms.aReferral();
        var child = (ObjectNode) form.at("/children/0");
        child.withObject("/name").put("given", "Oluwaseun");
        child.put("sex", "M").withObject("/birth").put("date", "2012-09-27");
        ((ObjectNode) child.at("/addresses/0")).put("postcode", "SE4 9ZZ");
        return form;
    }

    private static void mark(Tab tab, String name, String mark, String done) {
        var page = tab.page();
        find(tab, name);
        page.locator("main tbody a").first().click();
        page.locator("input[name=mark][value=" + mark + "]").check();
        page.locator("#whyMark").fill("Her aunt works here.");
        button(page, "Save").click();
        assertThat(page.locator("[role=status]").first()).containsText(done);
    }

    private static void breakTheGlass(Tab tab, String name, String contact) {
        var page = tab.page();
        find(tab, name);
        page.locator("main tbody a").first().click();
        assertThat(page.locator("main")).not().containsText(contact);
        button(page, "Open the record").click();
        assertThat(page.locator(".govuk-error-summary")).containsText("Choose what the emergency is");
        tab.mustFit("break-glass-faults");
        page.locator("input[name=emergency][value=CHILD_IN_DANGER_NOW]").check();
        page.locator("#because").fill("Which school is she at? For " + name + ".");
        page.locator("input[name=minutes][value='15']").check();
        button(page, "Open the record").click();
        assertThat(page.locator("[role=status]").first()).containsText("Managers have been told");
        assertThat(page.locator("main")).containsText(contact);
        assertThat(page.locator("main")).containsText("You opened this restricted record in an emergency");
        tab.mustFit("break-glass-opened");
    }

    private static void review(Tab tab, String name) {
        var page = tab.page();
        tab.visit("/alerts");
        assertThat(page.locator("main")).containsText("A restricted record was opened in an emergency: review it");
        tab.visit("/emergency-openings");
        var opening = page.locator("section.hub-opening").filter(new Locator.FilterOptions().setHasText(name));
        assertThat(opening).containsText("Priya Nair");
        tab.mustFit("emergency-openings");
        opening.getByLabel("Yes, it was right").check();
        opening.getByLabel("What did you find?").fill("The police confirm it.");
        opening.getByRole(AriaRole.BUTTON).click();
        assertThat(page.locator("[role=status]").first()).containsText("Your review is recorded");
        assertThat(opening).containsText("It was right. The police confirm it.");
    }

    private static void find(Tab tab, String words) {
        tab.page().locator("#lookedFor").fill(words);
        button(tab.page(), "Find a person").click();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
