package org.safeguardinghub.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safeguardinghub.journeys.hub.Browser;
import org.safeguardinghub.journeys.hub.PartnerSystem;
import org.safeguardinghub.journeys.hub.ReferralForms;
import org.safeguardinghub.journeys.hub.TaskWalk;
import tools.jackson.databind.node.ObjectNode;

/** From a worry to a signed decision, in the browser; and what it costs a person to get there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DecisionJourney {

    /** Signing in is one page and one interaction: the button under name and password. */
    private static final int SIGN_IN = 1;

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

    /** One child, no history, nothing to ask (design.md 8): sign-in, queue, referral, decision. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void fromSignInToASavedDecisionTakesFourPagesAndTenInteractions(boolean withJavaScript) {
        var reference = submitInDanger();

        try (var tab = browser.signedIn("priya", withJavaScript)) {
            var page = tab.page();
            var walk = new TaskWalk("sign-in to saved decision", page, SIGN_IN + 1, SIGN_IN);
            walk.click(row(page, reference).getByRole(AriaRole.BUTTON));
            walk.click(link(page, "Decide now"));
            tab.mustBeAccessible("decide-now-" + withJavaScript);
            walk.choose("identity", "SETTLED")
                    .choose("inDanger", "YES")
                    .choose("colour", "RED")
                    .choose("outcome-0", "STRATEGY_DISCUSSION")
                    .choose("threshold-0", "L4")
                    .pick("primaryNeed-0", "N1")
                    .type("rationale", "She has a bruise and says somebody grabbed her.")
                    .type("evidence", "The school's referral.")
                    .type("notAvailable", "Nothing was missing.")
                    .type("reason", "We are worried that she may be hurt again.")
                    .type("nextStep", "We talk with the police and health today.");
            var save = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save decision"));
            var cost = walk.done();
            save.click();

            assertThat(page.locator("[role=status]").first()).containsText("First look and decision are saved");
            assertThat(cost.pages()).isLessThanOrEqualTo(4);
            assertThat(cost.interactions() + 1).as("with the button that saves").isLessThanOrEqualTo(10);
            tab.screenshot("decided-" + withJavaScript);
        }
    }

    @Test
    void aManagerWhoIsSomebodyElseSignsAndTheSenderIsTold() {
        var reference = submitInDanger();
        propose(reference);

        try (var tab = browser.signedIn("morgan", true)) {
            var page = tab.page();
            var walk = new TaskWalk("manager signs", page, 1, 0);
            walk.click(row(page, reference).getByRole(AriaRole.LINK));
            tab.mustBeAccessible("oversight");
            walk.choose("answer", "SIGN");
            var cost = walk.done();
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Save").setExact(true))
                    .click();

            assertThat(page.locator("[role=status]").first()).containsText("You signed the decision");
            assertThat(cost.pages()).isLessThanOrEqualTo(2);
            assertThat(cost.interactions() + 1).as("with the button that saves").isLessThanOrEqualTo(4);
        }
        assertThat(school.get("/api/v1/referrals/" + reference)
                        .json()
                        .at("/outcome/nextStep")
                        .asString())
                .isEqualTo("We talk with the police and health today.");
    }

    @Test
    void theFormsFitAPhoneAndSayEveryFaultAtOnce() {
        var reference = submitInDanger();

        try (var tab = browser.signedIn("priya", true)) {
            var page = tab.page();
            page.setViewportSize(320, 800);
            claim(tab, reference);
            for (var place : new String[] {"/first-look", "/decide-now", "/steps/hand-over", "/earlier"}) {
                tab.visit("/referrals/" + reference + place);
                assertFits(page);
                tab.mustBeAccessible("phone" + place.replace('/', '-'));
            }
            tab.visit("/referrals/" + reference + "/first-look");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save first look"))
                    .click();

            assertThat(page.locator(".govuk-error-summary")).isFocused();
            assertThat(page.locator(".govuk-error-summary li")).hasCount(5);
            tab.mustBeAccessible("phone-first-look-faults");
        }
    }

    private void propose(String reference) {
        try (var tab = browser.signedIn("priya", true)) {
            var page = tab.page();
            claim(tab, reference);
            tab.visit("/referrals/" + reference + "/decide-now");
            new TaskWalk("decide now", page, 1, 0)
                    .choose("identity", "SETTLED")
                    .choose("inDanger", "YES")
                    .choose("colour", "RED")
                    .choose("outcome-0", "STRATEGY_DISCUSSION")
                    .choose("threshold-0", "L4")
                    .pick("primaryNeed-0", "N1")
                    .type("rationale", "She has a bruise and says somebody grabbed her.")
                    .type("evidence", "The school's referral.")
                    .type("notAvailable", "Nothing was missing.")
                    .type("reason", "We are worried that she may be hurt again.")
                    .type("nextStep", "We talk with the police and health today.")
                    .click(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save decision")))
                    .done();
            assertThat(page.locator("[role=status]").first()).containsText("are saved");
        }
    }

    private static void claim(Browser.Tab tab, String reference) {
        tab.visit("/referrals/" + reference);
        tab.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Claim this referral"))
                .click();
    }

    /** A child whom nobody resembles, in danger: first in the queue, with nothing to settle about who it is. */
    private String submitInDanger() {
        var form = ReferralForms.aReferral();
        var born = LocalDate.of(2012, 1, 1).plusDays(new Random().nextInt(3_000));
        ((ObjectNode) form.at("/children/0/name"))
                .put(
                        "given",
                        new StringBuilder(ReferralForms.markOf(form)).reverse().toString());
        ((ObjectNode) form.at("/children/0/birth")).put("date", born.toString());
        form.withObject("/immediateDanger").put("present", true).put("details", "He is at the door now.");
        var answer = school.post("/api/v1/referrals", form.toString());
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().get("reference").asString();
    }

    /** Danger stands first, so that the row is on the first page. */
    private static Locator row(Page page, String reference) {
        return page.locator("tr", new Page.LocatorOptions().setHasText(reference))
                .first();
    }

    private static Locator link(Page page, String words) {
        return page.locator("a", new Page.LocatorOptions().setHasText(words)).first();
    }

    private static void assertFits(Page page) {
        assertThat((Integer)
                        page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as(page.url())
                .isZero();
    }
}
