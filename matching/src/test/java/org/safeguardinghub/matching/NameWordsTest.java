package org.safeguardinghub.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameWordsTest {

    @ParameterizedTest
    @CsvSource({
        "Priya Nair, PRIYA NAIR, true",
        "Zoë O'Neil-Smith, oneil smith zoe, true",
        "Priya Nair, Priya Naira, false",
        "Priya Nair, Priya Anne Nair, false",
        "Priya, Priya, false",
    })
    void theSameWordsInAnyOrder(String one, String other, boolean same) {
        assertThat(NameWords.of(one)
                        .filter(NameWords.of(other).stream().toList()::contains)
                        .isPresent())
                .isEqualTo(same);
    }
}
