package org.safeguardinghub.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safeguardinghub.journeys.hub.CaseWork.proposal;
import static org.safeguardinghub.journeys.hub.CaseWork.screen;
import static org.safeguardinghub.journeys.hub.CaseWork.submit;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safeguardinghub.journeys.hub.Browser;
import org.safeguardinghub.journeys.hub.Browser.Tab;
import org.safeguardinghub.journeys.hub.PartnerSystem;
import org.safeguardinghub.journeys.hub.ReferralForms;
import org.safeguardinghub.journeys.hub.Worker;
import tools.jackson.databind.node.ObjectNode;

/** What follows a signed decision, in the browser: a case is offered, taken, and agencies are called together. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CaseJourney {

    private static final Duration SOON = Duration.ofSeconds(30);

    private static final String DISCUSSION = """
            {"kind": "MEETING", "at": "%sT10:00:00Z", "invited": [
              {"agency": "thameside-police", "sector": "POLICE"},
              {"agency": "st-brannoc-hospital", "sector": "HEALTH"},
              {"agency": "fernbank-primary", "sector": "EDUCATION"}]}""";

    Browser browser;
    PartnerSystem school;
    Worker priya;
    Worker morgan;

    @BeforeAll
    void everybodySignsIn() {
        browser = Browser.open();
        school = PartnerSystem.of("fernbank-primary");
        priya = Worker.named("priya");
        morgan = Worker.named("morgan");
        // An agency can be called from the first time that the authority has heard of it.
        submit(PartnerSystem.of("thameside-police"), ReferralForms.aReferral());
        submit(PartnerSystem.of("st-brannoc-hospital"), ReferralForms.aReferral());
    }

    @AfterAll
    void closeTheBrowser() {
        browser.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aWorkerFindsTheChildTakesTheCaseAndCallsAgenciesTogether(boolean withJavaScript) {
        var kind = withJavaScript ? "" : "-no-js";
        var form = ReferralForms.aReferral();
        var name = "Amara Zz" + ReferralForms.markOf(form);
        var contact = decided(form);
        try (var tab = browser.signedIn("morgan", withJavaScript)) {
            offerToPriya(tab, contact, kind);
        }
        try (var tab = browser.signedIn("priya", withJavaScript)) {
            findTheChild(tab, name, contact, kind);
            acceptTheCase(tab, kind);
            callAgenciesTogether(tab, kind);
            recordWhatTheyDecided(tab, kind);
        }
        try (var tab = browser.signedIn("dana", withJavaScript)) {
            theSchoolReadsItsInvitation(tab, kind);
        }
        try (var tab = browser.signedIn("morgan", withJavaScript)) {
            beginTheEnquiry(tab, contact, kind);
        }
    }

    @Test
    void theNoticeOfAnInvitationLeadsToIt() {
        var contact = decided(ReferralForms.aReferral());
        var reference = morgan.get("/api/v1/cases?contact=" + contact)
                .json()
                .at("/items/0/reference")
                .asString();
        take(priya, reference, "strategy-discussions", DISCUSSION.formatted(today().plusDays(1)));

        var link = await().atMost(SOON).until(() -> invitationTo(contact), found -> !found.isEmpty());
        var read = school.get(URI.create(link).getPath());

        assertThat(read.status()).as(read.body()).isEqualTo(200);
        assertThat(read.json().at("/items/0/state").asString()).isEqualTo("CALLED");
    }

    /** Where the school's notice of it leads; empty while there is none. */
    private String invitationTo(String contact) {
        var cursor = "";
        while (true) {
            var page = school.get("/api/v1/feed" + cursor).json();
            for (var notice : page.path("items")) {
                if (notice.path("type").asString("").endsWith("StrategyDiscussionCalled.v1")
                        && notice.path("subject").asString("").equals(contact)) {
                    return notice.at("/data/link").asString("");
                }
            }
            if (page.path("items").isEmpty()) {
                return "";
            }
            cursor = "?cursor=" + page.path("nextCursor").asString("");
        }
    }

    /** Both opened the same form; the slower one is told what the quicker one did, and loses nothing that they typed. */
    @Test
    void whoeverIsSlowerIsToldAndLosesNothing() {
        var contact = decided(ReferralForms.aReferral());
        try (var tab = browser.signedIn("priya", true)) {
            var page = tab.page();
            openTheCase(tab, contact);
            var reference = referenceOf(page);
            link(page, "Ask another authority to take it").click();
            page.locator("#toAuthority").fill("Westmere");
            page.locator("#because").fill("She lives with her aunt there.");
            take(morgan, reference, "assessments", "{\"startedOn\": \"" + today() + "\"}");
            button(page, "Ask them").click();

            assertThat(page.locator("[role=alert]").first()).containsText("This case changed while you were typing");
            assertThat(page.locator("[role=alert]").first()).containsText("Assessment started");
            assertThat(page.locator("#because")).hasValue("She lives with her aunt there.");
            tab.mustFit("case-lost-race");
            button(page, "Ask them").click();
            assertThat(page.locator("[role=status]").first()).containsText("You asked the other authority");
            tab.mustFit("case-transfer-offered");
        }
    }

    @Test
    void everyFormOfANewCaseFitsAPhone() {
        var contact = decided(ReferralForms.aReferral());
        try (var tab = browser.signedIn("priya", true)) {
            openTheCase(tab, contact);
            everyFormMustFit(tab, "case-new-step-");
        }
    }

    @Test
    void everyFormOfACaseWithAPlanFitsAPhone() {
        var contact = decided(ReferralForms.aReferral());
        try (var tab = browser.signedIn("morgan", true)) {
            openTheCase(tab, contact);
            var reference = referenceOf(tab.page());
            take(priya, reference, "assessments", "{\"startedOn\": \"" + today() + "\"}");
            take(priya, reference, "strategy-discussions", DISCUSSION.formatted(today().plusDays(1)));
            take(priya, reference, "strategy-discussions/1/held", """
                    {"heldOn": "%s", "attended": [{"agency": "thameside-police", "sector": "POLICE"},
                     {"agency": "st-brannoc-hospital", "sector": "HEALTH"}],
                     "section47": true, "minutes": "A second bruise."}""".formatted(today()));
            take(morgan, reference, "section-47", "{\"startedOn\": \"" + today() + "\", \"discussion\": 1}");
            take(priya, reference, "section-47/conference", "{\"heldOn\": \"" + today() + "\", \"plan\": \"PHY\"}");
            take(priya, reference, "strategy-discussions", DISCUSSION.formatted(today().plusDays(1)));
            tab.page().reload();
            assertThat(tab.page().locator("main")).containsText("It made a plan: Physical abuse.");
            tab.mustFit("case-with-plan");
            everyFormMustFit(tab, "case-plan-step-");
        }
    }

    @Test
    void oneProposesHowItEndsAndSomebodyElseSigns() {
        var contact = decided(ReferralForms.aReferral());
        try (var tab = browser.signedIn("priya", true)) {
            var page = tab.page();
            openTheCase(tab, contact);
            link(page, "Propose to step it down to family help").click();
            page.locator("#service").fill("Family help north");
            page.locator("#because").fill("Her mother asked for help with the evenings.");
            button(page, "Propose it").click();
            assertThat(page.locator("[role=status]").first()).containsText("It waits for a manager");
        }
        try (var tab = browser.signedIn("morgan", true)) {
            var page = tab.page();
            openTheCase(tab, contact);
            link(page, "Sign how it ends").click();
            assertThat(page.locator("main")).containsText("Her mother asked for help with the evenings.");
            tab.mustFit("case-sign-ending");
            button(page, "Sign").click();
            assertThat(page.locator("main")).containsText("It is offered to Family help north.");
            tab.mustFit("case-step-down-offered");
        }
    }

    private static void everyFormMustFit(Tab tab, String name) {
        var forms = tab.page().locator(".hub-others a").all().stream()
                .map(form -> form.getAttribute("href"))
                .toList();
        assertThat(forms).hasSizeGreaterThan(4);
        for (var form : forms) {
            tab.visit(form);
            tab.mustFit(name + form.substring(form.lastIndexOf('/') + 1).replace("?", "-"));
        }
    }

    private void offerToPriya(Tab tab, String contact, String kind) {
        var page = tab.page();
        tab.visit("/cases?view=unallocated");
        tab.mustFit("cases" + kind);
        openTheCase(tab, contact);
        tab.mustFit("case-new" + kind);
        link(page, "Offer it to a worker").click();
        button(page, "Offer it").click();
        assertThat(page.locator(".govuk-error-summary li")).hasCount(2);
        tab.mustFit("case-offer-faults" + kind);
        page.locator("#team").fill("Assessment 2");
        page.locator("#worker")
                .selectOption(page.locator("#worker option", new Page.LocatorOptions().setHasText("Priya Nair"))
                        .getAttribute("value"));
        button(page, "Offer it").click();
        assertThat(page.locator("[role=status]").first()).containsText("You offered it");
        assertThat(page.locator("main")).containsText("Offered to Priya Nair");
    }

    private static void findTheChild(Tab tab, String name, String contact, String kind) {
        var page = tab.page();
        page.locator("#lookedFor").fill(name);
        button(page, "Find a person").click();
        assertThat(page.locator("main tbody tr")).hasCount(1);
        tab.mustFit("people-found" + kind);
        mustNotTell(page, name);
        link(page, name).click();
        assertThat(page.locator("main")).containsText(contact);
        tab.mustFit("person" + kind);
        mustNotTell(page, name);
        link(page, contact).click();
        tab.mustFit("referral-with-case" + kind);
        caseLink(page).click();
        mustNotTell(page, name);
    }

    private static void acceptTheCase(Tab tab, String kind) {
        var page = tab.page();
        tab.mustFit("case-offered" + kind);
        button(page, "Accept this case").click();
        tab.mustFit("case-accept" + kind);
        button(page, "Accept this case").click();
        assertThat(page.locator("[role=status]").first()).containsText("It is yours now");
        assertThat(page.locator(".hub-identity")).containsText("Priya Nair (you)");
        assertThat(page.locator(".hub-identity")).containsText("Assessment 2");
    }

    private static void callAgenciesTogether(Tab tab, String kind) {
        var page = tab.page();
        link(page, "Call a strategy discussion").click();
        page.locator("input[name=kind][value=MEETING]").check();
        page.locator("#at").fill(today().plusDays(1) + "T10:30");
        page.locator("#joining").fill("Laurence House, room 4. Ring 020 7946 0123.");
        page.locator("#police").selectOption("thameside-police");
        button(page, "Call it").click();
        assertThat(page.locator("#health-error")).containsText("Choose who comes from health");
        page.locator("#health").selectOption("st-brannoc-hospital");
        button(page, "Call it").click();
        assertThat(page.locator("#education-error")).containsText("The agency that referred the child");
        tab.mustFit("case-discussion-faults" + kind);
        page.locator("#education").selectOption("fernbank-primary");
        button(page, "Call it").click();
        assertThat(page.locator("[role=status]").first()).containsText("The strategy discussion is called");
        assertThat(page.locator("main")).containsText("Called, not held yet");
        assertThat(page.locator("main")).containsText("Fernbank");
        tab.mustFit("case-discussion-called" + kind);
    }

    private static void theSchoolReadsItsInvitation(Tab tab, String kind) {
        var page = tab.page();
        page.locator("nav a[href='/invitations']").first().click();
        assertThat(page.locator("tbody tr").first()).containsText("Laurence House, room 4. Ring 020 7946 0123.");
        assertThat(page.locator("tbody tr").first()).containsText("Priya Nair");
        assertThat(page.locator("main")).not().containsText("Amara");
        tab.mustFit("agency-invitations" + kind);
    }

    private static void recordWhatTheyDecided(Tab tab, String kind) {
        var page = tab.page();
        link(page, "Record the strategy discussion").click();
        page.locator("#heldOn").fill(today().toString());
        page.locator("#police").selectOption("thameside-police");
        page.locator("#health").selectOption("st-brannoc-hospital");
        page.locator("input[name=section47][value=YES]").check();
        page.locator("#minutes").fill("The police saw a second bruise. The nurse sees her today.");
        tab.mustFit("case-discussion-held" + kind);
        button(page, "Record it").click();
        assertThat(page.locator("[role=status]").first()).containsText("The strategy discussion is recorded");
        assertThat(page.locator("main")).containsText("The police saw a second bruise.");
    }

    private static void beginTheEnquiry(Tab tab, String contact, String kind) {
        var page = tab.page();
        openTheCase(tab, contact);
        link(page, "Sign that a section 47 enquiry begins").click();
        page.locator("#startedOn").fill(today().toString());
        tab.mustFit("case-section-47" + kind);
        button(page, "Sign").click();
        assertThat(page.locator("[role=status]").first()).containsText("The section 47 enquiry has begun");
        assertThat(page.locator(".hub-identity")).containsText("Child protection conference due by");
        tab.mustFit("case-enquiry" + kind);
    }

    /** A strategy discussion is decided for the child, and a manager has signed it. */
    private String decided(ObjectNode form) {
        var contact = submit(school, form);
        screen(priya, contact, "RED");
        priya.stepDone(contact, "proposal", proposal("STRATEGY_DISCUSSION", 1));
        morgan.stepDone(contact, "signature", "{}");
        return contact;
    }

    private static void take(Worker worker, String reference, String step, String json) {
        var path = "/api/v1/cases/" + reference;
        var answer = worker.send(
                path + "/" + step, json, "If-Match", worker.get(path).header("ETag"));
        assertThat(answer.status()).as(step + ": " + answer.body()).isEqualTo(200);
    }

    private static String referenceOf(Page page) {
        return page.url().substring(page.url().lastIndexOf('/') + 1);
    }

    /** Asked anew each time: a case that was opened after midnight was not referred the day before. */
    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/London"));
    }

    private static void openTheCase(Tab tab, String contact) {
        tab.visit("/referrals/" + contact);
        caseLink(tab.page()).click();
    }

    private static Locator caseLink(Page page) {
        return page.locator("main a[href^='/cases/R-']").first();
    }

    private static void mustNotTell(Page page, String name) {
        assertThat(page.title() + page.url()).doesNotContain("Amara").doesNotContain(name);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator link(Page page, String name) {
        return page.locator("main").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name));
    }
}
