package org.safeguardinghub.bench.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MatchQualityTest {

    @Test
    void aChangeOfTheWeightsThatLosesPeopleIsNoticed() {
        var quality = MatchQuality.of(2_000);

        assertThat(quality.veryLikely().precision()).isGreaterThan(0.98);
        assertThat(quality.shown().recall()).isGreaterThan(0.97);
        assertThat(quality.shown().precision()).isGreaterThan(0.8);
    }

    @Test
    void theSameSeedGivesTheSamePeople() {
        assertThat(InventedPeople.records(7, 50)).isEqualTo(InventedPeople.records(7, 50));
    }
}
