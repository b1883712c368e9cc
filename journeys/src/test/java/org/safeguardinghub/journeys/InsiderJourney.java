package org.safeguardinghub.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safeguardinghub.journeys.hub.CaseWork.matches;
import static org.safeguardinghub.journeys.hub.CaseWork.submit;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.safeguardinghub.journeys.hub.Browser;
import org.safeguardinghub.journeys.hub.PartnerSystem;
import org.safeguardinghub.journeys.hub.ReferralForms;
import org.safeguardinghub.journeys.hub.Worker;
import tools.jackson.databind.node.ObjectNode;

/** The school names an uncle who works at the front door. For him the family does not exist, and his manager is told. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InsiderJourney {

    static final Duration SOON = Duration.ofSeconds(30);

    Browser browser;
    Worker priya;
    Worker sam;

    @BeforeAll
    void everybodyComesIn() {
        browser = Browser.open();
        priya = Worker.named("priya");
        sam = Worker.named("sam");
        // From the first thing he does here he is known to work here.
        sam.get("/api/v1/contacts");
    }

    @AfterAll
    void closeTheBrowser() {
        browser.close();
    }

    @Test
    void aWorkerIsKeptOutOfHisOwnFamilyUntilAManagerSaysThatItIsNotHis() {
        var form = withAnUncle();
        var name = "Temitope Zz" + ReferralForms.markOf(form);
        var reference = submit(PartnerSystem.of("fernbank-primary"), form);
        matches(priya, reference);
        var contact = priya.get("/api/v1/contacts/" + reference)
                .json()
                .get("contactId")
                .asString();

        var everywhere = List.of(
                "/api/v1/contacts/" + reference,
                "/api/v1/contacts/" + reference + "/chronology",
                "/api/v1/sharing/" + contact,
                "/api/v1/networks/" + contact);
        for (var path : everywhere) {
            await().atMost(SOON).untilAsserted(() -> {
                assertThat(priya.get(path).status()).as(path).isEqualTo(200);
                assertThat(sam.get(path).status()).as(path).isEqualTo(404);
            });
        }
        assertThat(sam.get("/api/v1/contacts?view=all&limit=100").body()).doesNotContain(reference);
        try (var tab = browser.signedIn("sam", true)) {
            tab.page().locator("#lookedFor").fill(name);
            button(tab.page(), "Find a person").click();
            assertThat(tab.page().locator("main")).containsText("Nobody was found");
        }
        aManagerLiftsIt(name);
        await().atMost(SOON).untilAsserted(() -> {
            for (var path : everywhere) {
                assertThat(sam.get(path).status()).as(path).isEqualTo(200);
            }
        });
    }

    private void aManagerLiftsIt(String name) {
        try (var tab = browser.signedIn("morgan", false)) {
            var page = tab.page();
            tab.visit("/alerts");
            assertThat(page.locator("main")).containsText("A worker may belong to a family: say whether it is so");
            tab.visit("/conflicts");
            tab.mustFit("conflicts");
            page.locator("#lookedFor").fill(name);
            button(page, "Find a person").click();
            page.locator("main tbody a").first().click();
            page.locator("a[href$='/restrictions']").first().click();
            var wall = page.locator("section.hub-opening")
                    .filter(new Locator.FilterOptions().setHasText("Sam Okafor may belong to this family"));
            wall.locator("a[href$='/lifting']").click();
            page.locator("#why").fill("Another Sam Okafor: the uncle lives in Leeds.");
            button(page, "Lift it").click();
            assertThat(page.locator("[role=status]").first()).containsText("The restriction is lifted");
            tab.mustFit("restrictions-lifted");
        }
    }

    /** Nobody else's child, with an uncle of Sam's name. */
    private static ObjectNode withAnUncle() {
        var form = ReferralForms.aReferral();
        var child = (ObjectNode) form.at("/children/0");
        child.withObject("/name").put("given", "Temitope");
        child.withObject("/birth").put("date", "2011-07-08");
        ((ObjectNode) child.at("/addresses/0")).put("postcode", "SE4 9WW");
        var uncle = (ObjectNode) form.at("/adults/0");
        uncle.withObject("/name").put("given", "Sam").put("family", "Okafor");
        ((ObjectNode) uncle.at("/relationships/0")).put("relationship", "AUNT_OR_UNCLE");
        return form;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
