package org.safeguardinghub.network.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GapTest {

    static final Instant MONDAY_9AM = Instant.parse("2026-11-23T09:00:00Z");

    /** Each person as relation and where they live: h with the child, e elsewhere, ? not known. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                             | NOBODY_NAMED NOBODY_ON_THE_FATHERS_SIDE
            MOTHER:h FATHER:e              | ''
            MOTHER:h GRANDPARENT:e         | NOBODY_ON_THE_FATHERS_SIDE
            MOTHER:h FATHER:h              | ONE_HOUSEHOLD_ONLY
            MOTHER:h FATHER:?              | ''
            PROFESSIONAL:e PROFESSIONAL:?  | NOBODY_ON_THE_FATHERS_SIDE ONLY_PROFESSIONALS
            MOTHER:h PROFESSIONAL:e        | NOBODY_ON_THE_FATHERS_SIDE ONE_HOUSEHOLD_ONLY
            WORD_WE_DO_NOT_KNOW:e          | NOBODY_ON_THE_FATHERS_SIDE
            """)
    void whatIsMissingIsAskedFor(String people, String gaps) {
        var members = NetworkFinder.suggest(new Household(List.of(), adults(people)), MONDAY_9AM);

        assertThat(Gap.in(members)).extracting(Gap::name).containsExactlyElementsOf(words(gaps));
    }

    private static List<Household.Adult> adults(String people) {
        var words = words(people);
        return IntStream.range(0, words.size())
                .mapToObj(place -> adult(place, words.get(place).split(":")))
                .toList();
    }

    private static Household.Adult adult(int place, String[] relationAndHome) {
        var livesWithChild = switch (relationAndHome[1]) {
            case "h" -> Boolean.TRUE;
            case "e" -> Boolean.FALSE;
            default -> null;
        };
        return new Household.Adult(
                new Person(new PersonKey("person-" + place), "Somebody Testperson"),
                new Relation(relationAndHome[0]),
                livesWithChild);
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isBlank()).toList();
    }
}
