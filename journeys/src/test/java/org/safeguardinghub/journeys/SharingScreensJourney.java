package org.safeguardinghub.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safeguardinghub.journeys.hub.CaseWork.submit;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
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

/** What is shared and why, what went astray, what is signed with agencies and who has seen what: on pages, by role. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SharingScreensJourney {

    static final Duration SOON = Duration.ofSeconds(30);
    static final ZoneId LONDON = ZoneId.of("Europe/London");
    static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

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
    void aManagerRegistersAnAgreementAndLooksAtItAgain() {
        var reference = "ISA-" + UUID.randomUUID().toString().substring(0, 8);
        var today = LocalDate.now(LONDON);
        try (var morgan = browser.signedIn("morgan", false)) {
            var page = morgan.page();
            morgan.visit("/sharing-agreements/new");
            button(page, "Register it").click();
            assertThat(page.locator(".govuk-error-summary")).containsText("Name the agency");
            morgan.mustFit("sharing-agreement-faults");
            page.locator("#agency").fill("quayside-homes");
            page.locator("#reference").fill(reference);
            page.locator("#title").fill("Sharing about housing");
            page.locator("input[name=categories][value=NAMES]").check();
            page.locator("input[name=purposes][value=INFORMATION_REQUEST]").check();
            page.locator("#signedBy-here").fill("Director of children’s services");
            page.locator("#signedBy-there").fill("Head of housing");
            page.locator("#from").fill(today.toString());
            page.locator("#until").fill(today.plusYears(1).toString());
            page.locator("#reviewOn").fill(today.plusMonths(6).toString());
            button(page, "Register it").click();
            assertThat(page.locator("[role=status]").first()).containsText("The agreement is registered.");
            morgan.mustFit("sharing-agreement");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("It is still right"))
                    .click();
            page.locator("#nextOn").fill(today.plusMonths(9).toString());
            button(page, "It is still right").click();
            assertThat(page.locator("main")).containsText("Looked at and still right");
        }
        try (var worker = browser.signedIn("priya", true)) {
            worker.visit("/sharing-agreements?agency=quayside-homes");
            assertThat(worker.page().locator("tbody")).containsText(reference);
            assertThat(worker.page().locator("main a[href='/sharing-agreements/new']"))
                    .hasCount(0);
            worker.mustFit("sharing-agreements");
        }
    }

    @Test
    void whatWentAstrayIsSeenToOnItsPageAndTheAuditorReadsWhoSawTheRecord() {
        var reference = submit(PartnerSystem.of("fernbank-primary"), ReferralForms.aReferral());
        var contact = priya.get("/api/v1/contacts/" + reference)
                .json()
                .get("contactId")
                .asString();
        await().atMost(SOON).until(() -> priya.get("/api/v1/sharing/" + contact).status() == 200);
        String address;
        try (var worker = browser.signedIn("priya", true)) {
            address = report(worker, reference);
            take(worker, address, "recall", "#askedAt", "BY_PHONE", "Record that they were asked");
            take(worker, address, "confirmation", "#saidAt", "DELETED", "Record what they say");
            take(worker, address, "told", "#at", "SAFEGUARDING_LEAD", "Record it");
        }
        try (var morgan = browser.signedIn("morgan", false)) {
            assessAndClose(morgan, address, reference);
        }
        try (var audrey = browser.signedIn("audrey", true)) {
            readWhoSawIt(audrey, person(reference), address);
        }
    }

    @Test
    void anAgencySeesNoneOfThesePagesAndIsLedToNone() {
        try (var dana = browser.signedIn("dana", true)) {
            for (var path : new String[] {
                "/sharing-agreements",
                "/misdirections",
                "/audit",
                "/emergency-openings",
                "/referrals/C-7KQ4-M2XP/sharing"
            }) {
                dana.visit(path);
                assertThat(dana.page().locator("main")).not().containsText("Sharing agreements by agency");
                assertThat(dana.page().locator("nav[aria-label=Main] a[href='" + path + "']"))
                        .hasCount(0);
                assertThat(dana.page().locator("h1")).containsText("not for your role");
            }
        }
        var dana = Worker.named("dana");
        assertThat(dana.get("/api/v1/sharing/arrangements").status()).isEqualTo(403);
        assertThat(dana.get("/api/v1/sharing/misdirections").status()).isEqualTo(403);
    }

    /** @return the address of its page */
    private static String report(Tab tab, String reference) {
        var page = tab.page();
        tab.visit("/referrals/" + reference + "/sharing");
        assertThat(page.locator("main")).containsText("What the family was told");
        tab.mustFit("sharing");
        page.getByText("Report that information went astray").click();
        button(page, "Report it").click();
        assertThat(page.locator(".govuk-error-summary")).containsText("Choose who got it");
        tab.mustFit("went-astray-faults");
        page.locator("input[name=recipient-kind][value=AGENCY]").check();
        page.locator("#recipient-agency").fill("quayside-homes");
        page.locator("input[name=categories][value=NAMES]").check();
        page.locator("input[name=wrongChild][value=NO]").check();
        page.locator("#happenedAt").fill(minutesAgo(120));
        page.locator("#awareAt").fill(minutesAgo(100));
        page.locator("input[name=foundBy][value=OUR_STAFF]").check();
        button(page, "Report it").click();
        assertThat(page.locator("[role=status]").first()).containsText("its 72 hours run");
        page.getByText("We became aware").click();
        assertThat(page.locator(".hub-clock").first()).containsText("left");
        assertThat(page.locator("main")).containsText(reference);
        tab.mustFit("went-astray");
        return page.url().replaceFirst("^https?://[^/]+", "");
    }

    private static void take(Tab tab, String address, String step, String when, String answer, String done) {
        tab.visit(address + "/" + step);
        tab.page().locator(when).fill(minutesAgo(60));
        tab.page().locator("input[type=radio][value=" + answer + "]").check();
        button(tab.page(), done).click();
        assertThat(tab.page().locator("[role=status]").first()).isVisible();
    }

    private static void assessAndClose(Tab tab, String address, String reference) {
        var page = tab.page();
        tab.visit("/misdirections");
        assertThat(page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(reference)))
                .containsText("left");
        tab.mustFit("misdirections");
        tab.visit(address + "/assessment");
        page.locator("input[name=risk][value=UNLIKELY]").check();
        page.locator("input[name=ico-notifiable][value=NO]").check();
        page.locator("#ico-because").fill("It was deleted unread.");
        page.locator("input[name=people-toBeTold][value=NO]").check();
        page.locator("#people-because").fill("Nobody read it.");
        button(page, "Save the assessment").click();
        assertThat(page.locator(".hub-clock").first()).containsText("need not be told");
        tab.visit(address + "/closing");
        page.locator("#learning").fill("The recipient is read back before anything is sent.");
        button(page, "Close it").click();
        assertThat(page.locator("main")).containsText("read back before anything is sent");
        tab.mustFit("went-astray-closed");
    }

    private static void readWhoSawIt(Tab tab, String person, String astray) {
        var page = tab.page();
        tab.visit("/audit");
        assertThat(page.locator("nav[aria-label=Main] a[href='/emergency-openings']"))
                .hasCount(1);
        tab.mustFit("audit");
        page.locator("#record").fill(person);
        button(page, "See who has seen it").click();
        assertThat(page.locator(".hub-trail")).containsText("opened the referral");
        tab.mustFit("audit-readings");
        page.getByText("The same in plain words").click();
        assertThat(page.locator(".hub-family")).containsText("somebody at the front door");
        tab.mustFit("audit-report");
        page.getByText("In large print").click();
        tab.mustFit("audit-report-large");
        tab.visit("/emergency-openings");
        assertThat(page.locator("h1")).containsText("Opened in an emergency");
        tab.visit(astray);
        assertThat(page.locator("main a[href^='" + astray + "']")).hasCount(0);
        tab.visit("/people/" + person);
        assertThat(page.locator("h1")).containsText("not for your role");
    }

    private String person(String reference) {
        await().atMost(SOON).until(() -> !found(reference).isEmpty());
        return found(reference);
    }

    private String found(String reference) {
        return priya.send("/api/v1/people/searches", "{\"text\": \"" + reference + "\"}")
                .json()
                .at("/items/0/personId")
                .asString("");
    }

    private static String minutesAgo(long minutes) {
        return FIELD.format(LocalDateTime.now(LONDON).minusMinutes(minutes));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
