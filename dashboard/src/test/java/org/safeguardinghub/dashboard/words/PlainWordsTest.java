package org.safeguardinghub.dashboard.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PlainWordsTest {

    /** Said at the front door every day, and understood by nobody else. */
    private static final List<String> JARGON = List.of(
            "NFA", "CSC", "EDT", "MASH", "SRM", "NOREAM", "DV", "UASC", "EHCP", "disguised", "failed to engage");

    static Stream<Arguments> everyCodeOfTheApi() throws IOException {
        var codes = codes();
        return Stream.of(Vocabulary.values())
                .flatMap(list ->
                        Stream.of(codes.getProperty(list.name(), "").split(",")).map(code -> Arguments.of(list, code)));
    }

    @ParameterizedTest
    @MethodSource("everyCodeOfTheApi")
    void everyCodeHasPlainWords(Vocabulary list, String code) {
        var words = PlainWords.known(list, code);

        assertThat(words).isPresent();
        assertThat(words.orElseThrow())
                .doesNotContainPattern("[A-Z]{2,}_")
                .doesNotContain(JARGON)
                .doesNotContain("_");
        assertThat(words.orElseThrow().split("[.!?] "))
                .allSatisfy(sentence -> assertThat(sentence.split(" ")).hasSizeLessThanOrEqualTo(25));
    }

    @ParameterizedTest
    @EnumSource(Vocabulary.class)
    void everyListIsHeldAgainstTheCodesOfTheApi(Vocabulary list) throws IOException {
        assertThat(codes().getProperty(list.name())).isNotBlank();
    }

    @Test
    void aCodeThatIsNewerThanThisPageIsSpeltOutAndNeverShouted() {
        assertThat(PlainWords.of(Vocabulary.STATE, "SENT_TO_THE_MOON")).isEqualTo("Sent to the moon");
        assertThat(PlainWords.of(Vocabulary.STATE, null)).isEqualTo("Not said");
    }

    private static Properties codes() throws IOException {
        var codes = new Properties();
        try (var file = PlainWordsTest.class.getResourceAsStream("api-codes.properties")) {
            codes.load(new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8));
        }
        return codes;
    }
}
