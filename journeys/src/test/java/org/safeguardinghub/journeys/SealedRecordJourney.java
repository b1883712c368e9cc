package org.safeguardinghub.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguardinghub.journeys.hub.CaseWork.matches;
import static org.safeguardinghub.journeys.hub.CaseWork.submit;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
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

/** Acceptance scenario 4, in the browser: an adopted child's old name and number arrive again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SealedRecordJourney {

    Browser browser;
    PartnerSystem school;
    Worker priya;

    @BeforeAll
    void openTheBrowser() {
        browser = Browser.open();
        school = PartnerSystem.of("fernbank-primary");
        priya = Worker.named("priya");
    }

    @AfterAll
    void closeTheBrowser() {
        browser.close();
    }

    @Test
    void nobodySeesALinkOrAHintAndTheOfficerIsTold() {
        var number = ReferralForms.nhsNumber();
        var form = withNumber(ReferralForms.aReferral(), number);
        var name = "Amara Zz" + ReferralForms.markOf(form);
        var before = submit(school, form);
        matches(priya, before);
        String sealed;
        try (var rowan = browser.signedIn("rowan", true)) {
            sealed = seal(rowan, name);
        }
        var after = submit(school, form.deepCopy().put("clientReference", "J-" + UUID.randomUUID()));
        matches(priya, after);

        try (var worker = browser.signedIn("priya", true)) {
            for (var words : new String[] {name, number}) {
                find(worker, words);
                assertThat(worker.page().locator("main tbody tr")).hasCount(1);
                assertThat(worker.page().locator("main")).containsText(after);
                assertThat(worker.page().locator("main")).not().containsText(before);
            }
            worker.mustFit("sealed-people-found");
            for (var place : new String[] {"", "/matches", "/earlier", "/timeline"}) {
                worker.visit("/referrals/" + after + place);
                assertThat(worker.page().content()).doesNotContain(before).doesNotContain(sealed);
                assertThat(worker.page().content()).doesNotContainIgnoringCase("sealed");
            }
            worker.visit("/people/" + sealed);
            assertThat(worker.page().locator("h1")).containsText("Page not found");
            worker.visit("/restricted-records");
            assertThat(worker.page().locator("main")).not().containsText(after);
            assertThat(worker.page().locator("a[href='/restricted-records']")).hasCount(0);
        }
        try (var rowan = browser.signedIn("rowan", true)) {
            var page = rowan.page();
            rowan.visit("/restricted-records");
            var touch = page.locator("tbody tr", new Page.LocatorOptions().setHasText(after))
                    .filter(new Locator.FilterOptions().setHas(page.locator("a[href='/people/" + sealed + "']")));
            assertThat(touch).hasCount(1);
            rowan.mustFit("sealed-touches");
            touch.getByRole(AriaRole.LINK).click();
            assertThat(page.locator("h1")).containsText(name);
            assertThat(page.locator("main")).containsText(before);
            rowan.mustFit("sealed-person");
        }
    }

    private static String seal(Tab rowan, String name) {
        var page = rowan.page();
        find(rowan, name);
        page.locator("main")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name))
                .click();
        button(page, "Save").click();
        assertThat(page.locator(".govuk-error-summary li")).hasCount(2);
        rowan.mustFit("seal-faults");
        page.locator("input[name=mark][value=seal]").check();
        page.locator("#whyMark").fill("Adopted; the court’s order is on file.");
        button(page, "Save").click();
        assertThat(page.locator("[role=status]").first()).containsText("Nobody else can see that it exists");
        assertThat(page.title() + page.url()).doesNotContain("Amara");
        return page.url().substring(page.url().lastIndexOf('/') + 1);
    }

    private static void find(Tab tab, String words) {
        tab.page().locator("#lookedFor").fill(words);
        button(tab.page(), "Find a person").click();
    }

    private static ObjectNode withNumber(ObjectNode form, String number) {
        ((ObjectNode) form.at("/children/0"))
                .putArray("identifiers")
                .addObject()
                .put("system", "NHS_NUMBER")
                .put("value", number);
        return form;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
