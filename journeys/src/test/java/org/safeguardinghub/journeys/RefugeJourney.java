package org.safeguardinghub.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguardinghub.journeys.hub.CaseWork.matches;
import static org.safeguardinghub.journeys.hub.CaseWork.submit;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
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

/** A mother has fled with her child (domain.md, scenario 7). Where to stands in no answer and on no page. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefugeJourney {

    static final List<String> LISTS = List.of(
            "/api/v1/contacts?view=all&limit=100",
            "/api/v1/cases",
            "/api/v1/alerts",
            "/api/v1/downtime/pack",
            "/api/v1/returns/dfe-daily");

    Browser browser;
    Worker priya;
    Worker morgan;

    @BeforeAll
    void everybodyComesIn() {
        browser = Browser.open();
        priya = Worker.named("priya");
        morgan = Worker.named("morgan");
    }

    @AfterAll
    void closeTheBrowser() {
        browser.close();
    }

    @Test
    void whereSheIsStandsNowhereAndIsShownToWhoeverSaysWhy() {
        var form = fled();
        var street = "Hh" + ReferralForms.markOf(form);
        var reference = submit(PartnerSystem.of("fernbank-primary"), form);
        matches(priya, reference);
        var contact = "/api/v1/contacts/" + reference;

        for (var part : List.of("", "/chronology", "/matches", "/related", "/earlier", "/restrictions", "/requests")) {
            assertThat(priya.get(contact + part).body()).as(part).doesNotContainIgnoringCase(street, "SE4 9QQ");
        }
        var networks =
                "/api/v1/networks/" + priya.get(contact).json().get("contactId").asString();
        assertThat(priya.get(networks).body()).doesNotContainIgnoringCase(street);
        for (var list : LISTS) {
            assertThat(morgan.get(list).body()).as(list).doesNotContainIgnoringCase(street, "SE4 9QQ");
        }
        schoolRecordsAreSentAgainUnmarked(form, reference);
        assertThat(priya.get(contact).body()).doesNotContainIgnoringCase(street, "SE4 9QQ");
        onThePage(reference, street);
    }

    /** The school's records system knows nothing of marks, and tells the new address once more. */
    private static void schoolRecordsAreSentAgainUnmarked(ObjectNode form, String reference) {
        ((ObjectNode) form.at("/children/0/addresses/0")).put("confidential", false);
        form.put("because", "Our records were brought up to date.");
        var again = PartnerSystem.of("fernbank-primary")
                .post("/api/v1/referrals/" + reference + "/amendments", form.toString());
        assertThat(again.status()).as(again.body()).isEqualTo(200);
    }

    private void onThePage(String reference, String street) {
        try (var tab = browser.signedIn("priya", true)) {
            var page = tab.page();
            tab.visit("/referrals/" + reference);
            assertThat(page.locator("main")).containsText("Before you call, write or visit");
            assertThat(page.locator("main")).not().containsText(street);
            tab.mustFit("referral-with-refuge");
            page.locator("a[href$='/confidential-addresses']").click();
            show(page);
            assertThat(page.locator(".govuk-error-summary")).containsText("Choose why you need it");
            page.getByLabel("Somebody has to go there").check();
            show(page);
            assertThat(page.locator("main")).containsText("9 " + street + " Road");
            assertThat(page.url()).doesNotContain(street);
            assertThat(page.title()).doesNotContain(street);
            tab.mustFit("confidential-address-shown");
            tab.visit("/referrals/" + reference + "/timeline");
            assertThat(page.locator("main")).not().containsText(street);
            page.locator("#lookedFor").fill(reference);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Find a person"))
                    .click();
            page.locator("main tbody a").first().click();
            page.locator("a[href$='/restrictions']").first().click();
            assertThat(page.locator("main")).containsText("The sender marked an address as confidential.");
            tab.mustFit("what-to-observe");
        }
    }

    private static void show(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show the address"))
                .click();
    }

    /** Nobody else's child, so that no other story is about the same door. */
    private static ObjectNode fled() {
        var form = ReferralForms.aReferral();
        var mark = ReferralForms.markOf(form);
        var child = (ObjectNode) form.at("/children/0");
        child.withObject("/name").put("given", "Folasade");
        child.withObject("/birth").put("date", "2013-02-19");
        ((ObjectNode) child.at("/addresses/0"))
                .put("postcode", "SE4 9QQ")
                .put("confidential", true)
                .put("type", "REFUGE")
                .putArray("lines")
                .add("9 Hh" + mark + " Road");
        form.withObject("/concern").put("workingWell", "Her mother took her to 9 Hh" + mark + " road, se49qq.");
        return form;
    }
}
