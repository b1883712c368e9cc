package org.safeguardinghub.referral;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The requests written down in docs/http, as a reader sends them. */
final class HttpSamples {

    private static final Path FOLDER = Path.of("../docs/http");
    private static final Pattern REQUEST = Pattern.compile("(GET|POST|PUT|DELETE) \\{\\{host}}([^?\\s]+).*");
    private static final String FILE = "< ";

    /**
     * @param path with {{variables}} where something differs from one to another
     * @param body empty where there is none
     */
    record Sample(String file, String title, String method, String path, String body) {

        @Override
        public String toString() {
            return file + ": " + title;
        }

        boolean goesTo(String described) {
            var shape = Pattern.quote(described).replaceAll("\\{[^}]+}", "\\\\E[^/]+\\\\Q");
            return path.matches(shape);
        }
    }

    static Stream<Sample> all() {
        try (var files = Files.list(FOLDER)) {
            return files
                    .filter(file -> file.toString().endsWith(".http"))
                    .sorted()
                    .flatMap(HttpSamples::of)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Sample> of(Path file) {
        return Stream.of(text(file).split("(?m)^### ")).skip(1).map(block -> sample(file, block));
    }

    private static Sample sample(Path file, String block) {
        var parts = block.strip().split("\n\n", 2);
        var head = List.of(parts[0].split("\n"));
        var request = REQUEST.matcher(head.get(1));
        if (!request.matches()) {
            throw new IllegalArgumentException(file + " has no request under " + head.getFirst());
        }
        var body = parts.length == 1 ? "" : parts[1].strip();
        return new Sample(
                file.getFileName().toString(),
                head.getFirst(),
                request.group(1),
                request.group(2),
                body.startsWith(FILE) ? text(FOLDER.resolve(body.substring(FILE.length()))) : body);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpSamples() {}
}
