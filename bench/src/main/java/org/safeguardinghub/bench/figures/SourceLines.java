package org.safeguardinghub.bench.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Lines somebody has to own: neither blank, nor comment, nor import. */
public final class SourceLines {

    public static long in(Path fileOrFolder) {
        try (var files = Files.walk(fileOrFolder)) {
            return files.filter(SourceLines::isSource)
                    .mapToLong(file -> count(text(file)))
                    .sum();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static long count(String source) {
        return source.replaceAll("(?s)/\\*.*?\\*/", "")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("//") && !line.startsWith("--"))
                .filter(line -> !line.startsWith("import ") && !line.startsWith("package "))
                .count();
    }

    private static boolean isSource(Path file) {
        var name = file.toString();
        return (name.endsWith(".java") || name.endsWith(".sql")) && !name.endsWith("package-info.java");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private SourceLines() {}
}
