package org.safeguardinghub.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.dashboard.page.Assets;

/** The typeface, crest, crown and icons of GOV.UK are for its own addresses; a council's service must not carry them. */
class AssetsTest {

    private static final Path CLASSES = Path.of("target/classes");

    @Test
    void nothingThatBelongsToGovUkAloneIsInTheOutput() throws IOException {
        for (var file : files()) {
            assertThat(file.getFileName().toString()).doesNotContain("govuk-icon", "govuk-crest");
            assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                    .as(file.getFileName().toString())
                    .doesNotContain("GDS Transport", "govuk-crest", "govuk-icon", "govuk-opengraph");
        }
    }

    @Test
    void theLockFileNamesNoRegistry() throws IOException {
        assertThat(Files.readString(Path.of("frontend/package-lock.json")))
                .contains("\"integrity\"")
                .doesNotContain("\"resolved\"", "registry.");
    }

    @Test
    void theFolderHoldsWhatEveryPageLinksTo() throws IOException {
        assertThat(files())
                .extracting(file -> file.getFileName().toString())
                .contains("hub.css", "moj.css", "hub.js", "govuk-frontend.js", "htmx.js", "htmx-sse.js", "favicon.svg");
    }

    private static List<Path> files() throws IOException {
        var folder = CLASSES.resolve("static" + Assets.ofThisBuild().folder());
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
