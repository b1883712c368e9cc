package org.safeguardinghub.referral.bulk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.referral.Asking;
import org.safeguardinghub.referral.ReferralServiceCase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BulkIT extends ReferralServiceCase {

    static final String FILES = "/api/v1/bulk-referrals";
    static final String HEADER =
            "client_reference,immediate_danger,child_given_name,child_family_name,child_birth_date,"
                    + "child_upn,harms,observed,referrer_name,referrer_role,source_code,not_given\r\n";

    @Test
    void oneBadRowNeverLosesTheOthers() {
        var school = aSystem("bulk-school", "bulk");
        var file = HEADER
                + row("B-1", "no", "Amara", "2020-03-14", "R201100018042", "PHYSICAL;NEGLECT")
                + row("B-2", "no", "Bola", "2020-02-30", "", "UNHEARD_OF")
                + row("B-3", "yes", "", "", "", "")
                + row("B-1", "no", "Chidi", "2019-01-02", "", "")
                + "B-5,no,too,many,cells,,,x,D,DSL,2A,,one more\r\n";

        var report = send(school, file);

        assertThat(report.path("created").intValue()).isEqualTo(2);
        assertThat(report.path("refused").intValue()).isEqualTo(3);
        assertThat(report.at("/lines/0/row").intValue()).isEqualTo(2);
        assertThat(report.at("/lines/0/reference").asString()).startsWith("C-");
        assertThat(report.at("/lines/1/problems").toString())
                .contains("child_birth_date", "bad-date", "harms", "unknown-code")
                .doesNotContain("Bola", "UNHEARD_OF");
        assertThat(report.at("/lines/2/missing").toString()).contains("child_birth_date");
        assertThat(report.at("/lines/3/problems/0/code").asString()).isEqualTo("client-reference-used");
        assertThat(report.at("/lines/4/problems/0/code").asString()).isEqualTo("too-many-cells");
        var view = aWorker("bulk")
                .get("/api/v1/contacts/" + report.at("/lines/0/reference").asString());
        assertThat(view.text("/channel")).isEqualTo("BULK_FILE");
        assertThat(view.text("/form/children/0/identifiers/0/system")).isEqualTo("UPN");
        assertThat(view.json().at("/form/concern/harms").size()).isEqualTo(2);
    }

    @Test
    void sendingTheFileAgainTakesNothingTwice() {
        var school = aSystem("again-bulk", "bulk-again");
        var file = HEADER
                + row("A-1", "no", "Amara", "2020-03-14", "", "")
                + row("A-2", "no", "Bola", "2016-08-02", "", "");

        var first = send(school, file);
        var again = send(school, file);

        assertThat(again.path("repeated").intValue()).isEqualTo(2);
        assertThat(again.at("/lines/1/reference")).isEqualTo(first.at("/lines/1/reference"));
        assertThat(aWorker("bulk-again")
                        .get("/api/v1/contacts")
                        .json()
                        .at("/items")
                        .size())
                .isEqualTo(2);
    }

    @Test
    void quotesLinesByteOrderMarksAndReasonsForBlanksAreRead() {
        var school = aSystem("quote-bulk", "bulk-quote");
        var file = "\ufeff" + HEADER
                + "Q-1,no,Zoë,\"O'Brien, née Ní\",,,,\"one\nsaid \"\"two\"\"\",D,DSL,2A,child_birth_date=NOT_KNOWN\r\n\r\n";

        var report = send(school, file);

        assertThat(report.path("created").intValue()).isEqualTo(1);
        var view = aWorker("bulk-quote")
                .get("/api/v1/contacts/" + report.at("/lines/0/reference").asString());
        assertThat(view.text("/form/children/0/name/family")).isEqualTo("O'Brien, née Ní");
        assertThat(view.text("/form/concern/observed")).isEqualTo("one\nsaid \"two\"");
    }

    @Test
    void theReportIsSafeInASpreadsheet() {
        var school = aSystem("formula-bulk", "bulk-formula");
        var answer = school.upload(
                FILES,
                (HEADER + row("=cmd()", "no", "", "", "", "")).getBytes(StandardCharsets.UTF_8),
                "Content-Type",
                "text/csv",
                "Accept",
                "text/csv");

        var report = new String(answer.body(), StandardCharsets.UTF_8);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(report).startsWith("row,client_reference,status").contains("2,'=cmd(),REFUSED");
    }

    @Test
    void aFileThatCannotBeReadWholeIsRefusedWhole() {
        var school = aSystem("bad-bulk", "bulk-bad");

        assertThat(send(school, "").path("code").asString()).isEqualTo("malformed-csv");
        assertThat(send(school, HEADER + "\"open,no\r\n").path("code").asString())
                .isEqualTo("malformed-csv");
        assertThat(send(school, "client_reference,shoe_size\r\n")
                        .at("/errors/0/code")
                        .asString())
                .isEqualTo("unknown-column");
        assertThat(send(school, "observed,observed\r\n").at("/errors").size()).isEqualTo(2);
        assertThat(send(
                                school,
                                HEADER
                                        + row("X", "no", "A", "2020-03-14", "", "")
                                                .repeat(1_001))
                        .at("/errors/0/code")
                        .asString())
                .isEqualTo("too-many-rows");
        var latin = school.upload(
                FILES,
                (HEADER + row("L", "no", "Zoë", "", "", "")).getBytes(StandardCharsets.ISO_8859_1),
                "Content-Type",
                "text/csv");
        assertThat(new String(latin.body(), StandardCharsets.UTF_8)).contains("not-utf-8");
        assertThat(aWorker("bulk-bad").post(FILES, "").status()).isIn(403, 415);
    }

    @Test
    void theTemplateHasEveryColumnAndAFileOfItIsRead() {
        var school = aSystem("template-bulk", "bulk-template");
        var template = new String(school.download(FILES + "/template").body(), StandardCharsets.UTF_8);

        assertThat(template).startsWith("client_reference,immediate_danger,");
        assertThat(send(school, template).path("rows").intValue()).isZero();
    }

    private static String row(String reference, String danger, String name, String birth, String upn, String harms) {
        return "%s,%s,%s,Testchild,%s,%s,%s,A bruise.,Dana,DSL,2A,\r\n"
                .formatted(reference, danger, name, birth, upn, harms);
    }

    private static JsonNode send(Asking who, String file) {
        var answer = who.upload(FILES, file.getBytes(StandardCharsets.UTF_8), "Content-Type", "text/csv");
        return JsonMapper.shared().readTree(answer.body());
    }
}
