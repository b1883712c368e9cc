package org.safeguardinghub.referral.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

class AnnexATest {

    static final Path PUBLISHED = Path.of("../../shared/codes/annex-a.yml");
    static final Period SIX_MONTHS = Period.annexA(LocalDate.of(2026, 12, 31));

    @ParameterizedTest
    @EnumSource(AnnexA.class)
    void theFieldsAreTheInspectorsOwn(AnnexA list) throws IOException {
        boolean isThere = Files.isReadable(PUBLISHED);
        if (!isThere) {
            LoggerFactory.getLogger(AnnexATest.class).error("NOT PROVED: {} is absent", PUBLISHED.toAbsolutePath());
        }
        assumeTrue(isThere, "NOT PROVED: the list of fields is absent");

        assertThat(list.header()).isEqualTo(fields(list.number()));
    }

    @Test
    void everyLineHasAsManyCellsAsTheHeader() {
        var row = Rows.row(Rows.AMARA, Rows.child(), Rows.withEverything());

        for (var list : List.of(AnnexA.REFERRALS, AnnexA.ASSESSMENTS, AnnexA.ENQUIRIES)) {
            assertThat(list.lines(row, SIX_MONTHS))
                    .singleElement()
                    .satisfies(line -> assertThat(line).hasSameSizeAs(list.header()));
        }
    }

    @Test
    void anEnquiryShowsItsDiscussionItsConferenceAndTheLastYear() {
        var row = Rows.row(Rows.AMARA, Rows.child(), Rows.withEverything());

        assertThat(AnnexA.ENQUIRIES.lines(row, SIX_MONTHS).getFirst())
                .containsExactly(
                        "7KQ4M2XPAAAA",
                        "Female",
                        "BAFR",
                        "14/03/2015",
                        "11",
                        "Yes",
                        "23/11/2026",
                        "No",
                        "03/12/2026",
                        "Yes",
                        "1",
                        "1",
                        "Unallocated",
                        "Unallocated");
    }

    @Test
    void whatLiesOutsideTheSixMonthsGivesNoLine() {
        var row = Rows.row(Rows.AMARA, Rows.child(), Rows.withEverything());

        assertThat(AnnexA.ENQUIRIES.lines(row, Period.annexA(LocalDate.of(2026, 10, 31))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "=1+1|'=1+1",
                "+44 20|'+44 20",
                "@sum|'@sum",
                "-2|'-2",
                "O'Brien, Ann|\"O'Brien, Ann\"",
                "say \"no\"|\"say \"\"no\"\"\"",
                "plain|plain"
            })
    void noCellIsAFormula(String text, String cell) {
        assertThat(Csv.cell(text)).isEqualTo(cell);
    }

    /** The keys under one list, in their order; the file is simple enough to be read as lines. */
    private static List<String> fields(int list) throws IOException {
        var fields = new ArrayList<String>();
        boolean inside = false;
        for (var line : Files.readAllLines(PUBLISHED)) {
            if (line.matches(" {4}\\S.*")) {
                inside = line.equals("    List " + list + ":");
            } else if (inside && line.matches(" {8}\\S.*")) {
                fields.add(line.strip().replaceFirst(":( \\*[\\w-]+)?$", "").replaceAll("^\"|\"$", ""));
            }
        }
        return fields;
    }
}
