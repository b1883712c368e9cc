package org.safeguardinghub.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safeguardinghub.journeys.hub.Browser;
import org.safeguardinghub.journeys.hub.Browser.Tab;

/** A practitioner without a system of her own: a file of referrals, a change, an attachment, and taking one back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PartnerDeskJourney {

    private static final String HEADER = "client_reference,immediate_danger,child_given_name,child_family_name,"
            + "child_birth_date,observed,referrer_name,referrer_role,source_code\r\n";

    Browser browser;

    @BeforeAll
    void openTheBrowser() {
        browser = Browser.open();
    }

    @AfterAll
    void closeTheBrowser() {
        browser.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void oneBadRowLosesNothingAndTheWorkerSeesWhatBecameOfTheGoodOne(boolean withJavaScript) {
        var kind = withJavaScript ? "" : "-no-js";
        String reference;
        try (var dana = browser.signedIn("dana", withJavaScript)) {
            reference = sendAFileWithOneBadRow(dana, kind);
            changeWhatWasSeen(dana, reference, kind);
            attachALetter(dana, reference, kind);
            takeItBack(dana, reference, kind);
        }
        try (var priya = browser.signedIn("priya", withJavaScript)) {
            priya.visit("/referrals/" + reference);
            assertThat(priya.page().locator(".hub-mark")).containsText(new String[] {"The sender withdrew this"});
            priya.visit("/referrals/" + reference + "/changes");
            var main = priya.page().locator("main");
            assertThat(main).containsText("A bruise on her arm.");
            assertThat(main).containsText("Two bruises, one of them old.");
            assertThat(main).containsText("I looked again with the nurse.");
            assertThat(main).containsText("It was sent twice.");
            priya.mustFit("worker-changes" + kind);
            priya.visit("/referrals/" + reference + "/files");
            assertThat(main).containsText("letter.txt");
            priya.mustFit("worker-files" + kind);
        }
    }

    @Test
    void aFileThatIsMuchTooLargeOrOfAnotherKindIsAPlainPage() {
        try (var dana = browser.signedIn("dana", true)) {
            var page = dana.page();
            dana.visit("/my-referrals/" + aReferral(dana) + "/files");
            send(page, new FilePayload("large.pdf", "application/pdf", new byte[30 * 1024 * 1024]), "Send this file");
            assertThat(page.locator("#file-error")).containsText("25 MB or smaller");
            send(page, new FilePayload("tool.exe", "application/octet-stream", new byte[] {1}), "Send this file");
            assertThat(page.locator("#file-error")).containsText("must be a PDF");
            send(page, new FilePayload("letter.pdf", "application/pdf", "no PDF".getBytes(UTF_8)), "Send this file");
            assertThat(page.locator("#file-error")).containsText("not what its name says");
            dana.mustFit("files-wrong");
        }
    }

    @Test
    void aWorkerCompletesACallPartByPart() {
        try (var priya = browser.signedIn("priya", true)) {
            var page = priya.page();
            priya.visit("/calls/new");
            page.locator("#present-no").check();
            page.locator("#observed").fill("Somebody shouts every night.");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save"))
                    .first()
                    .click();
            page.waitForURL("**/referrals/C-*");
            var address = page.url();
            page.navigate(address + "/words/worry");
            page.locator("#reported").fill("Her aunt says so too.");
            page.locator("#because").fill("She rang back.");
            button(page, "Save the change").click();
            assertThat(page.locator("[role=status]").first()).containsText("Your change is saved");
            priya.mustFit("worker-words");
            page.navigate(address + "/changes");
            assertThat(page.locator("main")).containsText("Priya Nair, Front door");
            assertThat(page.locator("main")).containsText("Her aunt says so too.");
        }
    }

    @Test
    void aWorkerRecordsThatAFamilyAgreesAfterAll() {
        String reference;
        try (var dana = browser.signedIn("dana", true)) {
            reference = aReferral(dana);
        }
        try (var priya = browser.signedIn("priya", true)) {
            var page = priya.page();
            priya.visit("/referrals/" + reference + "/requests");
            link(page, "Record that the family agreed").click();
            button(page, "Record that the family agreed").click();
            assertThat(page.locator(".govuk-error-summary li")).hasCount(2);
            priya.mustFit("agreement-given");
            page.locator("#by").fill("Her mother");
            page.locator("#how").fill("She rang and said yes to family help.");
            button(page, "Record that the family agreed").click();
            assertThat(page.locator("[role=status]").first()).containsText("The family’s agreement is recorded");
            assertThat(page.locator("main")).containsText("Her mother agreed to a service");
            priya.mustFit("agreement-recorded");
        }
    }

    private String sendAFileWithOneBadRow(Tab dana, String kind) {
        var page = dana.page();
        dana.visit("/refer-by-file");
        dana.mustFit("bulk" + kind);
        var file = HEADER
                + row("Amara", "2020-03-14", "A bruise on her arm.")
                + row("Bola", "2020-02-30", "Nobody fetched him.");
        send(page, new FilePayload("mine.csv", "text/csv", file.getBytes(UTF_8)), "Send the file");
        assertThat(page.locator("main")).containsText("1 of 2 rows taken in now, 1 not taken in.");
        assertThat(page.locator("table").first()).containsText("Row 3");
        assertThat(page.locator("table").first()).containsText("child_birth_date");
        dana.mustFit("bulk-report" + kind);
        var taken = page.locator("table").last().getByRole(AriaRole.LINK);
        var reference = taken.textContent();
        taken.click();
        dana.mustFit("my-referral" + kind);
        return reference;
    }

    private static String row(String name, String birth, String observed) {
        return "P-" + UUID.randomUUID() + ",no," + name + ",Testfamily," + birth + "," + observed
                + ",Dana Reyes,Designated safeguarding lead,2A\r\n";
    }

    private static void changeWhatWasSeen(Tab dana, String reference, String kind) {
        var page = dana.page();
        link(page, "Read or change what you told us").click();
        dana.mustFit("my-words" + kind);
        page.locator("a[href$='/words/worry']").click();
        button(page, "Save the change").click();
        assertThat(page.locator(".govuk-error-summary")).containsText("You have not changed anything yet");
        page.locator("#observed").fill("Two bruises, one of them old.");
        button(page, "Save the change").click();
        assertThat(page.locator("#because-error")).containsText("Say why you change it");
        dana.mustFit("my-words-faults" + kind);
        page.locator("#because").fill("I looked again with the nurse.");
        button(page, "Save the change").click();
        assertThat(page.locator("[role=status]").first()).containsText("Your change is saved");
        assertThat(page.locator("table").last()).containsText("A bruise on her arm.");
        dana.mustFit("my-words-changed" + kind);
        assertThat(page.title()).contains(reference).doesNotContain("Amara");
    }

    private static void attachALetter(Tab dana, String reference, String kind) {
        var page = dana.page();
        dana.visit("/my-referrals/" + reference + "/files");
        var letter = new FilePayload("letter.txt", "text/plain", "From the nurse.".getBytes(UTF_8));
        send(page, letter, "Send this file");
        assertThat(page.locator("[role=status]").first()).containsText("We have your file");
        assertThat(page.locator("table")).containsText("letter.txt");
        dana.mustFit("my-files" + kind);
    }

    private static void takeItBack(Tab dana, String reference, String kind) {
        var page = dana.page();
        dana.visit("/my-referrals/" + reference);
        link(page, "Take this referral back").click();
        dana.mustFit("take-back" + kind);
        page.locator("#because").fill("It was sent twice.");
        button(page, "Take it back").click();
        assertThat(page.locator("[role=status]").first()).containsText("You have taken it back");
        assertThat(page.locator("main")).containsText("You withdrew it");
        assertThat(link(page, "Take this referral back")).hasCount(0);
    }

    private String aReferral(Tab dana) {
        var page = dana.page();
        dana.visit("/refer-by-file");
        var file = HEADER + row("Amara", "2020-03-14", "A bruise on her arm.");
        send(page, new FilePayload("mine.csv", "text/csv", file.getBytes(UTF_8)), "Send the file");
        return page.locator("table").last().getByRole(AriaRole.LINK).textContent();
    }

    private static void send(Page page, FilePayload file, String button) {
        page.locator("input[type=file]").setInputFiles(file);
        button(page, button).click();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }
}
