package org.safeguardinghub.referral.bulk.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** What became of each row of a file. */
record BulkReport(int rows, int created, int repeated, int refused, List<Line> lines) {

    private static final String STARTS_A_FORMULA = "=+-@\t\r";

    static BulkReport of(List<Line> lines) {
        return new BulkReport(
                lines.size(),
                count(lines, Status.CREATED),
                count(lines, Status.REPEATED),
                count(lines, Status.REFUSED),
                lines);
    }

    private static int count(List<Line> lines, Status status) {
        return (int) lines.stream().filter(line -> line.status() == status).count();
    }

    enum Status {
        CREATED,
        /** The same words were sent before: the reference is that of then. */
        REPEATED,
        REFUSED
    }

    /**
     * @param row as a spreadsheet counts: the header is row 1
     * @param missing what should still be told, where danger did not wait for it
     */
    record Line(
            int row,
            @Nullable String clientReference,
            Status status,
            @Nullable String reference,
            @Nullable Instant decisionDue,
            List<Note> missing,
            List<Note> warnings,
            List<Note> problems) {}

    /** @param column in which the answer stands; null where the form has it and the file has not */
    record Note(@Nullable String column, String code, String detail) {}

    /** For a spreadsheet: a line for each remark, and one for each row without any. */
    String toCsv() {
        var csv = new StringBuilder();
        try (var printer = new CSVPrinter(csv, CSVFormat.RFC4180)) {
            printer.printRecord("row", "client_reference", "status", "reference", "kind", "column", "code", "detail");
            for (var line : lines) {
                print(printer, line);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return csv.toString();
    }

    private static void print(CSVPrinter printer, Line line) throws IOException {
        var notes = Stream.of(
                        line.problems().stream().map(note -> new Kind("problem", note)),
                        line.missing().stream().map(note -> new Kind("missing", note)),
                        line.warnings().stream().map(note -> new Kind("warning", note)))
                .flatMap(kinds -> kinds)
                .toList();
        if (notes.isEmpty()) {
            printer.printRecord(start(line));
        }
        for (var kind : notes) {
            var note = kind.note();
            var cells = Stream.concat(
                    start(line), Stream.of(kind.name(), safe(note.column()), note.code(), safe(note.detail())));
            printer.printRecord(cells);
        }
    }

    private static Stream<Object> start(Line line) {
        return Stream.of(line.row(), safe(line.clientReference()), line.status(), safe(line.reference()));
    }

    /** A spreadsheet runs what looks like a formula, even one that a stranger wrote. */
    private static String safe(@Nullable String cell) {
        if (cell == null) {
            return "";
        }
        return !cell.isEmpty() && STARTS_A_FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private record Kind(String name, Note note) {}
}
