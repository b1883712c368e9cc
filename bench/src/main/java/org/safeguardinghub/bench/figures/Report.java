package org.safeguardinghub.bench.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code docs/benchmarks.md}: each measurement owns the text between its two marks and touches no other. */
public record Report(Path file) {

    private static final String HEAD = """
            # Benchmarks

            Written by `bench/run`; do not edit by hand. Each section is replaced when its measurement is run again.
            No figure here gates the build.
            """;

    public void replace(String section, String text) {
        try {
            var before = Files.exists(file) ? Files.readString(file) : HEAD;
            Files.createDirectories(file.resolveSibling("."));
            Files.writeString(file, with(before, section, text));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    static String with(String document, String section, String text) {
        var begin = "<!-- begin " + section + " -->";
        var end = "<!-- end " + section + " -->";
        var whole = begin + "\n" + text.strip() + "\n" + end;
        int from = document.indexOf(begin);
        int to = document.indexOf(end);
        return from < 0 || to < from
                ? document.strip() + "\n\n" + whole + "\n"
                : document.substring(0, from) + whole + document.substring(to + end.length());
    }

    /** A Markdown table: the first row is its head. */
    public static String table(List<List<String>> rows) {
        var text = new StringBuilder();
        for (int row = 0; row < rows.size(); row++) {
            text.append("| ").append(String.join(" | ", rows.get(row))).append(" |\n");
            if (row == 0) {
                text.append("|").append(" --- |".repeat(rows.getFirst().size())).append("\n");
            }
        }
        return text.toString();
    }
}
