package org.safeguardinghub.dashboard.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainnessTest {

    @Test
    void plainWordsNeedNoAdvice() {
        assertThat(Plainness.advice("We spoke with her grandmother. She will collect her from school every day."))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Outcome is NFA., Instead of “NFA” say",
        "CSC will call., children’s social care",
        "Mother failed to engage with us., did not come to",
        "Threshold for Section 47 is met., an enquiry to find out"
    })
    void whatOnlyTheFrontDoorUnderstandsIsNamed(String words, String advice) {
        assertThat(Plainness.advice(words)).singleElement().asString().contains(advice);
    }

    @Test
    void aLongSentenceIsCounted() {
        var long30 = "We " + "really ".repeat(28) + "worry.";

        assertThat(Plainness.advice(long30)).containsExactly("One sentence has 30 words. Make two of it.");
    }

    @Test
    void aChildsOwnWordsAreLeftAsTheyWereSaid() {
        assertThat(Plainness.advice("She said “CSC took me” and cried.")).isEmpty();
    }

    @Test
    void anAbbreviationIsNotFoundInsideAWord() {
        assertThat(Plainness.advice("She lives in DVORAK Street.")).isEmpty();
    }
}
