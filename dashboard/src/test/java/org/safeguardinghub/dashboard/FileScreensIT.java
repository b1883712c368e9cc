package org.safeguardinghub.dashboard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Files with a referral or an answer, and files of referrals. */
class FileScreensIT extends ScreenCase {

    static final String FILES = "/my-referrals/C-7KQ4-M2XP/files";
    static final String LIST = "/api/v1/referrals/C-7KQ4-M2XP/attachments";
    static final String CONTACT = "/api/v1/contacts/C-7KQ4-M2XP";
    static final String ID = "018f0000-0000-7000-8000-0000000000f1";

    static final String ITEMS = """
            {"items":[
              {"id":"%1$s","fileName":"letter <b>.pdf","type":"application/pdf","size":2400000,"sha256":"ab12","status":"CLEAN",
               "agency":"fernbank-primary","agencyName":"Fernbank Primary","sentAt":"2026-11-20T10:00:00Z",
               "settledAt":"2026-11-20T10:01:00Z"},
              {"id":"%1$s","fileName":"map.png","type":"image/png","size":900,"sha256":"cd34","status":"QUARANTINED",
               "agency":"fernbank-primary","sentAt":"2026-11-20T10:00:00Z","settledAt":null},
              {"id":"%1$s","fileName":"bad.docx","type":"application/x","size":90000,"sha256":"ef56","status":"INFECTED",
               "agency":"fernbank-primary","sentAt":"2026-11-20T10:00:00Z","settledAt":null}]}""".formatted(ID);

    static final String REPORT = """
            {"rows":2,"created":1,"repeated":0,"refused":1,"lines":[
              {"row":2,"clientReference":"A-1","status":"CREATED","reference":"C-7KQ4-M2XP",
               "decisionDue":"2126-11-21T10:00:00Z","missing":[],"warnings":[],"problems":[]},
              {"row":3,"clientReference":"A-2","status":"REFUSED","reference":null,"decisionDue":null,"missing":[],
               "warnings":[],"problems":[
                 {"column":"child_birth_date","code":"bad-date","detail":"Write a date that exists."},
                 {"column":null,"code":"x","detail":"This row has more cells than the header."}]}]}""";

    @BeforeEach
    void aReferralWithThreeFiles() {
        GATEWAY.forget();
        GATEWAY.answer("GET " + LIST, 200, ITEMS);
        GATEWAY.answer("GET /api/v1/requests/" + ID + "/attachments", 200, "{\"items\":[]}");
        GATEWAY.answer("GET " + CONTACT, 200, Samples.FILE);
        GATEWAY.answer("GET " + CONTACT + "/attachments", 200, ITEMS);
        GATEWAY.answer(
                "POST /api/v1/attachments", 201, "{\"id\":\"" + ID + "\",\"size\":5,\"status\":\"QUARANTINED\"}");
    }

    @Test
    void aSenderSeesWhatBecameOfEachFileInPlainWords() throws IOException {
        var page = see("files-sent", get(FILES).with(dana()));

        assertThat(page.select("tbody tr").eachText().get(0))
                .contains("letter <b>.pdf", "PDF, 2.3 MB", "Checked and safe");
        assertThat(page.select("tbody tr").eachText().get(1)).contains("Being checked", "Nobody can open it before");
        assertThat(page.select("tbody tr").eachText().get(2)).contains("Refused", "Something harmful is in it");
        assertThat(page.select("form").attr("enctype")).isEqualTo("multipart/form-data");
        assertThat(page.select("a[href*=" + ID + "]")).isEmpty();
    }

    @Test
    void aFileGoesToTheHubAsItIsUnderItsNameAndKind() {
        var result = browser.perform(sending(FILES, "Körper.PDF", "%PDF-".getBytes(UTF_8)));

        assertThat(result).hasStatus(303).hasHeader(HttpHeaders.LOCATION, FILES);
        var asked = GATEWAY.last("POST /api/v1/attachments");
        assertThat(asked.query()).isEqualTo("referral=C-7KQ4-M2XP");
        assertThat(asked.body()).isEqualTo("%PDF-");
        assertThat(asked.contentType()).isEqualTo("application/pdf");
    }

    @Test
    void aFileWithAnAnswerGoesWithTheRequest() throws IOException {
        see("files-of-an-answer", get("/requests/" + ID + "/files").with(dana()));

        var result = browser.perform(sending("/requests/" + ID + "/files", "log.txt", "a page".getBytes(UTF_8)));

        assertThat(result).hasStatus(303).hasHeader(HttpHeaders.LOCATION, "/requests/" + ID + "/files");
        assertThat(GATEWAY.last("POST /api/v1/attachments").query()).isEqualTo("request=" + ID);
    }

    @Test
    void whatCannotBeTakenIsSaidBeforeItIsSent() throws IOException {
        var none = seeWith("files-none", 422, sending(FILES, "", new byte[0]));
        var empty = seeWith("files-empty", 422, sending(FILES, "a.pdf", new byte[0]));
        var kind = seeWith("files-kind", 422, sending(FILES, "a.exe", new byte[] {1}));
        var large = seeWith("files-large", 422, sending(FILES, "a.pdf", new byte[26 * 1024 * 1024]));
        var beyond =
                seeWith("files-beyond", 413, get(FILES + "?problem=too-large").with(dana()));

        assertThat(none.select("#file-error").text()).contains("Choose a file");
        assertThat(empty.select("#file-error").text()).contains("The file is empty");
        assertThat(kind.select("#file-error").text()).contains("must be a PDF, a picture");
        assertThat(large.select("#file-error").text()).contains("25 MB or smaller");
        assertThat(beyond.select("#file-error").text()).contains("25 MB or smaller");
        assertThat(beyond.title()).startsWith("Error: ");
        assertThat(GATEWAY.asked()).noneMatch(asked -> asked.question().startsWith("POST"));
    }

    @Test
    void whatIsMuchTooLargeGoesBackToItsPageUnread() {
        var result = browser.perform(post(FILES)
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .content(new byte[27 * 1024 * 1024])
                .with(dana()));

        assertThat(result).hasStatus(303).hasHeader(HttpHeaders.LOCATION, FILES + "?problem=too-large");
    }

    @ParameterizedTest
    @CsvSource({
        "422,type-mismatch,not what its name says",
        "415,type-not-taken,must be a PDF",
        "413,file-too-large,25 MB"
    })
    void whatTheHubDoesNotTakeIsSaidInPlainWords(int status, String code, String words) throws IOException {
        GATEWAY.answer("POST /api/v1/attachments", status, "{\"code\":\"" + code + "\",\"detail\":\"Content-Type\"}");

        var page = seeWith("files-" + code, status, sending(FILES, "a.pdf", new byte[] {1}));

        assertThat(page.select("#file-error").text()).contains(words).doesNotContain("Content-Type");
    }

    @Test
    void whatCouldNotBeFetchedIsNamedAndNotReadAsNothing() throws IOException {
        GATEWAY.answer("GET " + LIST, 503, "");
        GATEWAY.answer("GET " + CONTACT + "/attachments", 503, "");

        assertThat(see("files-sent-not-reached", get(FILES).with(dana())).text())
                .contains("We could not reach")
                .doesNotContain("has not sent a file");
        assertThat(see("files-not-reached", get("/referrals/C-7KQ4-M2XP/files").with(priya()))
                        .text())
                .contains("We could not reach the files")
                .doesNotContain("Nobody has sent");
    }

    @Test
    void aWorkerSeesEveryFileAndOpensOnlyACleanOne() throws IOException {
        var page = see("files", get("/referrals/C-7KQ4-M2XP/files").with(priya()));

        assertThat(page.select("tbody tr")).hasSize(3);
        assertThat(page.select("tbody tr").eachText().getFirst())
                .contains("Fernbank Primary", "PDF, 2.3 MB", "ab12", "Checked and safe");
        assertThat(page.select("tbody a").eachAttr("href")).containsExactly("/referrals/C-7KQ4-M2XP/files/" + ID);
    }

    @Test
    void anOpenedFileIsKeptAndNeverShownAsAPageOfOurs() {
        GATEWAY.answer("GET /api/v1/attachments/" + ID, 200, "%PDF-letter");

        var opened = browser.perform(get("/referrals/C-7KQ4-M2XP/files/" + ID).with(priya()));

        assertThat(opened).hasStatusOk().hasBodyTextEqualTo("%PDF-letter");
        assertThat(opened).hasHeader("X-Content-Type-Options", "nosniff");
        assertThat(opened).hasHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        assertThat(opened).hasHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        assertThat(opened.getResponse().getHeader(HttpHeaders.CONTENT_DISPOSITION))
                .startsWith("attachment;");
    }

    @Test
    void aFileThatIsNotCleanYetIsAPlainPage() throws IOException {
        GATEWAY.answer("GET /api/v1/attachments/" + ID, 409, """
                {"code":"quarantined","detail":"This file has not been scanned yet; nobody can open it."}""");

        var page = seeWith(
                "files-quarantined",
                409,
                get("/referrals/C-7KQ4-M2XP/files/" + ID).with(priya()));

        assertThat(page.select("[role=alert]").text()).contains("nobody can open it");
    }

    @Test
    void aFileOfReferralsIsReportedRowByRow() throws IOException {
        GATEWAY.answer("POST /api/v1/bulk-referrals", 200, REPORT);

        see("bulk", get("/refer-by-file").with(dana()));
        var page = seeWith(
                "bulk-report", 200, sending("/refer-by-file", "mine.csv", "client_reference\nA-1".getBytes(UTF_8)));

        assertThat(GATEWAY.last("POST /api/v1/bulk-referrals").contentType()).isEqualTo("text/csv");
        assertThat(page.select("main").text()).contains("1 of 2 rows taken in now, 1 not taken in.");
        assertThat(page.select("table").eachText().getFirst())
                .contains("Row 3", "A-2", "column child_birth_date: Write a date that exists.");
        assertThat(page.select("table:last-of-type a").attr("href")).isEqualTo("/my-referrals/C-7KQ4-M2XP");
    }

    @Test
    void aFileThatCannotBeReadIsSaidWithTheColumn() throws IOException {
        GATEWAY.answer("POST /api/v1/bulk-referrals", 422, """
                {"code":"invalid-input","errors":[{"pointer":"/header/1","code":"unknown-column",
                 "detail":"There is no column of this name."}]}""");

        var page = seeWith(
                "bulk-header",
                422,
                sending("/refer-by-file", "mine.csv", "client_reference,colour\nA-1,b".getBytes(UTF_8)));
        var empty = seeWith("bulk-empty", 422, sending("/refer-by-file", "mine.csv", new byte[0]));
        var large = seeWith("bulk-large", 413, sending("/refer-by-file", "mine.csv", new byte[1024 * 1024 + 1]));

        assertThat(page.select("#file-error").text()).contains("Column 2 (“colour”): There is no column of this name.");
        assertThat(empty.select("#file-error").text()).contains("The file is empty");
        assertThat(large.select("#file-error").text()).contains("1 MB or smaller");
    }

    @Test
    void aHubThatFallsSilentLosesNoRow() throws IOException {
        GATEWAY.answer("POST /api/v1/bulk-referrals", 503, "");

        var page = seeWith("bulk-silence", 503, sending("/refer-by-file", "mine.csv", "x".getBytes(UTF_8)));

        assertThat(page.select("[role=alert]").text()).contains("Send the same file again");
    }

    @Test
    void theTemplateIsAFileToKeep() {
        GATEWAY.answer("GET /api/v1/bulk-referrals/template", 200, "client_reference,observed\r\n");

        var template = browser.perform(get("/refer-by-file/template").with(dana()));

        assertThat(template).hasStatusOk().hasBodyTextEqualTo("client_reference,observed\r\n");
        assertThat(template).hasHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"referrals.csv\"");
    }

    @Test
    void nobodySeesTheOtherSidesPages() {
        assertThat(browser.perform(get(FILES).with(priya()))).hasForwardedUrl("/not-for-you");
        assertThat(browser.perform(get("/refer-by-file").with(priya()))).hasForwardedUrl("/not-for-you");
        assertThat(browser.perform(get("/referrals/C-7KQ4-M2XP/files").with(dana())))
                .hasForwardedUrl("/not-for-you");
        assertThat(browser.perform(get("/referrals/C-7KQ4-M2XP/files/" + ID).with(dana())))
                .hasForwardedUrl("/not-for-you");
    }

    private RequestBuilder sending(String address, String name, byte[] bytes) {
        return multipart(address)
                .file(new MockMultipartFile("file", name, "application/octet-stream", bytes))
                .with(csrf())
                .with(dana());
    }

    private RequestPostProcessor dana() {
        return person("partner-practitioner");
    }
}
