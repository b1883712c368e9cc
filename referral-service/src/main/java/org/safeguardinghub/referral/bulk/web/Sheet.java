package org.safeguardinghub.referral.bulk.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.safeguardinghub.kit.problem.FieldProblem;
import org.safeguardinghub.kit.problem.InvalidInput;
import org.safeguardinghub.kit.problem.Refused;
import org.springframework.http.HttpStatus;

/** A file as rows of cells under known names (RFC 4180). A file that cannot be read whole is refused whole. */
record Sheet(List<Row> rows) {

    static final int MOST_ROWS = 1_000;

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

    /** @param number as a spreadsheet counts: the header is row 1 */
    record Row(int number, Map<String, String> cells, boolean hasTooManyCells) {}

    static Sheet of(byte[] file) {
        try (var parser = CSVParser.builder()
                .setFormat(FORMAT)
                .setCharSequence(text(file))
                .get()) {
            var records = parser.getRecords();
            if (records.isEmpty()) {
                throw new Refused(HttpStatus.BAD_REQUEST, "malformed-csv", "The file has no header row.");
            }
            if (records.size() - 1 > MOST_ROWS) {
                throw new InvalidInput(List.of(
                        new FieldProblem("", "too-many-rows", "A file has at most " + MOST_ROWS + " rows; send two.")));
            }
            return new Sheet(rows(header(records.getFirst()), records));
        } catch (IOException | UncheckedIOException unreadable) {
            throw new Refused(HttpStatus.BAD_REQUEST, "malformed-csv", "A quotation mark is missing, or out of place.");
        }
    }

    private static String text(byte[] file) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException otherEncoding) {
            throw new Refused(HttpStatus.BAD_REQUEST, "not-utf-8", "Save the file as CSV in UTF-8.");
        }
    }

    /** A column that nobody knows would lose its answers without a word, so it stops the file. */
    private static List<String> header(CSVRecord record) {
        var names = new ArrayList<String>();
        var problems = new ArrayList<FieldProblem>();
        var seen = new HashSet<String>();
        for (var cell : record) {
            var name = cell.strip().toLowerCase(Locale.ROOT);
            var pointer = "/header/" + names.size();
            if (Column.named(name).isEmpty()) {
                problems.add(new FieldProblem(pointer, "unknown-column", "There is no column of this name."));
            } else if (!seen.add(name)) {
                problems.add(new FieldProblem(pointer, "column-twice", "This column is there twice."));
            }
            names.add(name);
        }
        if (!seen.contains("client_reference")) {
            problems.add(new FieldProblem(
                    "/header", "required", "The column client_reference makes sending the file twice safe."));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return names;
    }

    private static List<Row> rows(List<String> names, List<CSVRecord> records) {
        return records.stream()
                .skip(1)
                .map(record -> new Row(
                        Math.toIntExact(record.getRecordNumber()), cells(names, record), record.size() > names.size()))
                .toList();
    }

    private static Map<String, String> cells(List<String> names, CSVRecord record) {
        var cells = new LinkedHashMap<String, String>();
        for (int i = 0; i < Math.min(names.size(), record.size()); i++) {
            cells.put(names.get(i), record.get(i));
        }
        return cells;
    }
}
