package org.safeguardinghub.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchKeysTest {

    static final LocalDate BIRTH = LocalDate.of(2020, 3, 14);

    final Set<Long> amara = SearchKeys.of(
            Description.of(Name.of("Amara Joy", "O'Neil-Testchild")).born(BIRTH));

    @ParameterizedTest
    @ValueSource(strings = {"Amara", "amara testchild", "Testchild Amara", "Joy", "O’Neil"})
    void isFoundUnderAnyWordWithAndWithoutTheBirth(String names) {
        assertThat(amara).contains(key(names, null), key(names, BIRTH));
    }

    @Test
    void isFoundUnderTheBirthAlone() {
        assertThat(amara).contains(key("", BIRTH));
    }

    @Test
    void whoeverIsOnlyBornOnTheSameDayIsNotReadThrough() {
        var other = SearchKeys.of(Description.of(Name.of("Noah", "Smith")).born(BIRTH));

        assertThat(other).doesNotContain(key("Amara", BIRTH));
        assertThat(amara).doesNotContain(key("Amara", BIRTH.plusDays(1)));
    }

    private static long key(String names, @Nullable LocalDate birth) {
        return Objects.requireNonNull(SearchKeys.ofQuestion(names, birth));
    }
}
