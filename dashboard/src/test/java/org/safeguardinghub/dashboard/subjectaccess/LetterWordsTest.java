package org.safeguardinghub.dashboard.subjectaccess;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LetterWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "true|Yes",
                "false|No",
                "2020-03-14|14 March 2020",
                "2026-06-20T14:10:00Z|20 June 2026 at 15:10",
                "NOT_ASKED|Not asked",
                "NAMES, BIRTH_DATES|NAMES, Dates of birth",
                "WOULD_PREJUDICE_PROTECTION|Asking for consent would put the child at risk"
            })
    void whatIsOursIsSaidInWords(String held, String printed) {
        assertThat(LetterWords.of(held)).isEqualTo(printed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"STOP IT", "I said true, he said false.", "SE13 0ZZ", "F", "He came on 2020-03-14.", "a_b", ""})
    void whatSomebodySaidStaysAsTheySaidIt(String said) {
        assertThat(LetterWords.of(said)).isEqualTo(said);
    }

    @Test
    void aLetterIsReadYearsLater() {
        assertThat(LetterWords.when(Instant.parse("2026-11-27T16:50:00Z"))).isEqualTo("27 November 2026 at 16:50");
    }
}
