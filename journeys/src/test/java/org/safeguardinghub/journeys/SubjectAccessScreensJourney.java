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
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.safeguardinghub.journeys.hub.Browser;
import org.safeguardinghub.journeys.hub.Browser.Tab;
import org.safeguardinghub.journeys.hub.PartnerSystem;
import org.safeguardinghub.journeys.hub.ReferralForms;
import org.safeguardinghub.journeys.hub.Worker;
import tools.jackson.databind.JsonNode;

/** A child asks what is held about them: one administrator gathers it, another reviews it, and a letter is printed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SubjectAccessScreensJourney {

    static final Duration SOON = Duration.ofSeconds(30);
    static final ZoneId LONDON = ZoneId.of("Europe/London");
    static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    Browser browser;
    Worker priya;
    Worker ben;

    @BeforeAll
    void openTheBrowser() {
        browser = Browser.open();
        priya = Worker.named("priya");
        ben = Worker.named("ben");
    }

    @AfterAll
    void closeTheBrowser() {
        browser.close();
    }

    @Test
    void oneGathersAnotherReviewsAndALetterIsPrinted() {
        var reference = submit(PartnerSystem.of("fernbank-primary"), ReferralForms.aReferral());
        matches(priya, reference);
        var child = childOf(reference);
        await().atMost(SOON)
                .until(() ->
                        priya.get("/api/v1/sharing/" + contactOf(reference)).status() == 200);
        String address;
        try (var ada = browser.signedIn("ada", false)) {
            address = recordAndGather(ada, child);
        }
        try (var tab = browser.signedIn("ben", true)) {
            review(tab, address);
        }
        try (var ada = browser.signedIn("ada", false)) {
            release(ada, address);
        }
        try (var audrey = browser.signedIn("audrey", true)) {
            readOnly(audrey, address);
        }
    }

    @Test
    void whoWorksAtTheFrontDoorIsLedToNoneOfThesePages() {
        try (var tab = browser.signedIn("priya", true)) {
            tab.visit("/subject-access");
            assertThat(tab.page().locator("h1")).containsText("not for your role");
            assertThat(tab.page().locator("nav[aria-label=Main] a[href='/subject-access']"))
                    .hasCount(0);
        }
    }

    /** @return the address of its page */
    private static String recordAndGather(Tab tab, String child) {
        var page = tab.page();
        tab.visit("/subject-access/new");
        button(page, "Record the request").click();
        assertThat(page.locator(".govuk-error-summary")).containsText("Choose who asks");
        tab.mustFit("subject-access-faults");
        tab.visit("/subject-access/new?person=" + child);
        page.locator("input[name=askedBy][value=SUBJECT]").check();
        page.locator("input[name=way][value=LETTER]").check();
        page.locator("#receivedAt").fill(minutesAgo(120));
        button(page, "Record the request").click();
        assertThat(page.locator("[role=status]").first()).containsText("The request is recorded.");
        assertThat(page.locator(".hub-clock").first()).containsText("left");
        var address = page.url().replaceFirst("^https?://[^/]+", "");
        tab.visit(address + "/identity");
        page.locator("#at").fill(minutesAgo(60));
        page.locator("input[name=proof][value=PASSPORT]").check();
        button(page, "Save").click();
        assertThat(page.locator("[role=status]").first()).isVisible();
        tab.visit(address + "/gathering");
        tab.mustFit("subject-access-gathering");
        button(page, "Gather it").click();
        assertThat(page.locator("table tbody")).containsText("All of it came");
        assertThat(page.locator("main")).containsText("You gathered it.");
        tab.mustFit("subject-access-gathered");
        tab.visit(address + "/review");
        assertThat(page.locator("h1")).containsText("This cannot be done now");
        tab.visit(address + "/items");
        assertThat(page.locator("main")).containsText("You gathered it");
        assertThat(page.locator("main a[href^='" + address + "/items/']")).hasCount(0);
        return address;
    }

    private void review(Tab tab, String address) {
        var page = tab.page();
        tab.visit("/subject-access");
        assertThat(page.locator("tbody a[href='" + address + "']")).hasCount(1);
        tab.mustFit("subject-access-list");
        tab.visit(address + "/items?only=ASK_REVIEWER");
        assertThat(page.locator("main")).containsText("nobody has decided yet");
        tab.mustFit("subject-access-items");
        page.locator("main a[href^='" + address + "/items/']").first().click();
        button(page, "Save the decision").click();
        assertThat(page.locator(".govuk-error-summary")).containsText("Choose what becomes of it");
        tab.mustFit("subject-access-item-faults");
        page.locator("input[name=treatment][value=REDACT]").check();
        page.locator("#because").fill("It is about the child.");
        button(page, "Save the decision").click();
        assertThat(page.locator("[role=status]").first()).containsText("It is decided");
        decideTheRest("/api/v1" + address);
        tab.visit(address + "/items");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Review all of it"))
                .click();
        page.locator("#note").fill("Read with the child’s social worker.");
        button(page, "It is reviewed").click();
        assertThat(page.locator("h1")).containsText("Reviewed");
    }

    private void decideTheRest(String request) {
        for (var item : ben.get(request + "/items").json()) {
            if (item.path("treatment").asString().equals("ASK_REVIEWER")) {
                var answer = ben.send(
                        request + "/judgements",
                        judgement(item),
                        "If-Match",
                        ben.get(request).header("ETag"));
                assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            }
        }
    }

    private static void release(Tab tab, String address) {
        var page = tab.page();
        tab.visit(address + "/release");
        page.locator("input[name=handover][value=IN_PERSON]").check();
        button(page, "Hand it over").click();
        assertThat(page.locator("h1")).containsText("Handed over");
        tab.mustFit("subject-access-released");
        tab.visit(address + "/letter");
        assertThat(page.locator(".hub-family")).containsText("What is held about you");
        tab.mustFit("subject-access-letter");
        page.getByText("In large print").click();
        tab.mustFit("subject-access-letter-large");
    }

    private static void readOnly(Tab tab, String address) {
        var page = tab.page();
        tab.visit("/subject-access?all=true");
        assertThat(page.locator("tbody a[href='" + address + "']")).hasCount(1);
        tab.visit(address);
        assertThat(page.locator("main a[href^='" + address + "']")).hasCount(0);
        tab.visit(address + "/letter");
        assertThat(page.locator("h1")).containsText("not for your role");
    }

    private static String judgement(JsonNode item) {
        return """
                {"key": "%s", "treatment": "GIVE", "because": "It is about the child."}""".formatted(item.path("key").asString());
    }

    private String contactOf(String reference) {
        return priya.get("/api/v1/contacts/" + reference)
                .json()
                .get("contactId")
                .asString();
    }

    private String childOf(String reference) {
        return priya.send("/api/v1/people/searches", "{\"text\": \"" + reference + "\"}")
                .json()
                .path("items")
                .valueStream()
                .filter(one -> one.path("kind").asString().equals("CHILD"))
                .findFirst()
                .orElseThrow()
                .path("personId")
                .asString();
    }

    private static String minutesAgo(long minutes) {
        return FIELD.format(LocalDateTime.now(LONDON).minusMinutes(minutes));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
