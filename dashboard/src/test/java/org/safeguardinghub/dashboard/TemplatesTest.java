package org.safeguardinghub.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold for the text of every template, however it is filled. */
class TemplatesTest {

    private static final Path ROOT = Path.of("src/main/jte");
    private static final Path FORM = ROOT.resolve("part/form.jte");
    private static final Pattern TITLE = Pattern.compile(
            "template\\.layout\\.(?:page|referral)\\(.*?title = (.*?), (?:live|before|content|done|mistakes|notice) =");

    static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".jte")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void onlyTheFormPartMayWriteAForm(Path template) throws IOException {
        if (!template.equals(FORM)) {
            assertThat(Files.readString(template)).doesNotContainIgnoringCase("<form");
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void nothingRunsOrPaintsFromInsideAPage(Path template) throws IOException {
        assertThat(Files.readString(template))
                .doesNotContainPattern("\\son[a-z]+=")
                .doesNotContainPattern("\\sstyle=")
                .doesNotContainPattern("<script(?![^>]*src=)")
                .doesNotContainPattern("\\s(hx|sse)-[a-z]+=")
                .doesNotContain("$unsafe");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void aTitleHoldsAReferenceAtMost(Path template) throws IOException {
        var title = TITLE.matcher(Files.readString(template));
        if (title.find()) {
            assertThat(title.group(1)
                            .replace("page.reference()", "")
                            .replace("page.view().words()", "")
                            .replace("page.step().title()", ""))
                    .doesNotContain("page.");
        }
    }
}
