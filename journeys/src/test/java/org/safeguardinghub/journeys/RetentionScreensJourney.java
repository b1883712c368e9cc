package org.safeguardinghub.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

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

/** A claim is expected: an administrator holds somebody's records, a manager lifts the hold, an auditor reads it all. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RetentionScreensJourney {

    final String person = UUID.randomUUID().toString();

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
    void oneHoldsAnotherLiftsAndAnAuditorReadsWhoAndWhy() {
        String address;
        try (var ada = browser.signedIn("ada", false)) {
            address = place(ada);
        }
        try (var morgan = browser.signedIn("morgan", true)) {
            lift(morgan, address);
        }
        try (var audrey = browser.signedIn("audrey", true)) {
            readOnly(audrey, address);
        }
    }

    @Test
    void whoWorksAtTheFrontDoorReadsHowLongAndNoHolds() {
        try (var priya = browser.signedIn("priya", true)) {
            var page = priya.page();
            page.locator("nav[aria-label=Main] a[href='/retention']").click();
            assertThat(page.locator("tbody")).containsText("75 years from the day the child was born");
            assertThat(page.locator(".hub-tabs")).hasCount(0);
            priya.mustBeAccessible("retention-policy");
            priya.mustFit("retention-policy");
            priya.visit("/retention/holds");
            assertThat(page.locator("h1")).containsText("not for your role");
        }
    }

    @Test
    void aManagerHoldsNobodysRecordsByASlipOfThePen() {
        try (var morgan = browser.signedIn("morgan", false)) {
            var page = morgan.page();
            morgan.visit("/retention/holds/new");
            page.locator("#personId").fill(person);
            page.locator("input[name=ground][value=OTHER]").check();
            page.locator("#because").fill("A letter came.");
            button(page, "Place the hold").click();
            assertThat(page.locator("#personId-error")).containsText("There is no record of this number for you");
            morgan.mustFit("retention-nobody");
        }
    }

    /** Nothing here is six years old: what two people do about it stands in ErasureIT. */
    @Test
    void aManagerReadsWhatIsOverAndIsAskedBeforeAnythingGoes() {
        try (var morgan = browser.signedIn("morgan", false)) {
            for (var address : new String[] {"over", "erasures", "erasures/new?contact=C-7KQ4-M2XP"}) {
                var name = "retention-" + address.replaceAll("[^a-z]+.*", "");
                morgan.visit("/retention/" + address);
                morgan.mustBeAccessible(name);
                morgan.mustFit(name);
            }
            assertThat(morgan.page().locator("main")).containsText("A second person answers before anything goes");
        }
    }

    /** @return the address of its page */
    private String place(Tab tab) {
        var page = tab.page();
        tab.visit("/retention/holds/everybody");
        tab.mustFit("retention-everybody");
        tab.visit("/retention/holds/new");
        button(page, "Place the hold").click();
        assertThat(page.locator(".govuk-error-summary")).containsText("Choose why they must stay");
        tab.mustFit("retention-new-faults");
        page.locator("#personId").fill("somebody");
        page.locator("input[name=ground][value=LITIGATION]").check();
        page.locator("#because").fill("A letter of claim came.");
        button(page, "Place the hold").click();
        assertThat(page.locator("#personId-error")).isVisible();
        assertThat(page.locator("#because")).hasValue("A letter of claim came.");
        page.locator("#personId").fill(person);
        button(page, "Place the hold").click();
        assertThat(page.locator("[role=status]").first()).containsText("The hold is in force.");
        assertThat(page.locator("main")).containsText("A letter of claim came.");
        tab.mustFit("retention-hold");
        var address = page.url().replaceFirst("^https?://[^/]+", "");
        tab.visit("/retention/holds");
        assertThat(page.locator("tbody a[href='" + address + "']")).hasCount(1);
        tab.mustFit("retention-holds");
        return address;
    }

    private static void lift(Tab tab, String address) {
        var page = tab.page();
        tab.visit(address);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lift this hold"))
                .click();
        button(page, "Lift the hold").click();
        assertThat(page.locator("#because-error")).containsText("Say why");
        tab.mustBeAccessible("retention-lifting-faults");
        page.locator("#because").fill("The claim was settled.");
        button(page, "Lift the hold").click();
        assertThat(page.locator("[role=status]").first()).containsText("The hold is lifted.");
        tab.visit("/retention/holds");
        assertThat(page.locator("tbody a[href='" + address + "']")).hasCount(0);
        tab.visit("/retention/holds?lifted=true");
        assertThat(page.locator("tbody a[href='" + address + "']")).hasCount(1);
        tab.mustBeAccessible("retention-lifted");
        tab.mustFit("retention-lifted");
    }

    private static void readOnly(Tab tab, String address) {
        var page = tab.page();
        tab.visit(address);
        assertThat(page.locator("main")).containsText("The claim was settled.");
        tab.visit("/retention/holds");
        assertThat(page.locator("main a[href='/retention/holds/new']")).hasCount(0);
        tab.visit(address + "/lifting");
        assertThat(page.locator("h1")).containsText("not for your role");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
