package org.safeguardinghub.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguardinghub.matching.Invented.MARCH_14;
import static org.safeguardinghub.matching.Invented.child;
import static org.safeguardinghub.matching.Invented.fernRoad;

import java.time.LocalDate;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safeguardinghub.matching.Description.Mother;

class BlockingKeysTest {

    @ParameterizedTest
    @CsvSource({
        "Sam, O'Neil, Sam, Oneill",
        "Muhammad, Testman, Mohammed, Testman",
        "محمد, Testman, Mohammed, Testman",
        "Łukasz, Żak, Lukasz, Zak",
        "小明, 王, Xiaoming, Wang",
        "Wei, Chang, Chang, Wei",
        "Amara, Smith-Jones, Amara, Jones",
        "Ann Marie, Testchild, Ann, Testchild",
        "Stephen, Testchild, Steven, Testchild"
    })
    void twoSpellingsOfOnePersonMeet(String given, String family, String otherGiven, String otherFamily) {
        assertThat(meet(child(given, family), child(otherGiven, otherFamily))).isTrue();
    }

    @Test
    void aWrongDateOfBirthStillMeets() {
        var amara = child("Amara", "Testchild").born(LocalDate.of(2020, 3, 4));

        assertThat(meet(amara, amara.born(LocalDate.of(2020, 4, 3)))).isTrue();
        assertThat(meet(amara, amara.born(LocalDate.of(2020, 3, 5)))).isTrue();
        assertThat(meet(amara, amara.born(LocalDate.of(2021, 3, 4)))).isTrue();
        assertThat(meet(amara, amara.born(LocalDate.of(2020, 8, 4)))).isTrue();
    }

    @Test
    void aNewNameMeetsByNumberHouseOrFormerName() {
        var now = Description.of(Name.of("Rosa", "Newname"));
        var before = Description.of(Name.of("Amara", "Testchild"));

        assertThat(meet(now, before)).isFalse();
        assertThat(meet(now.numbered(Number.nhs("9990000018")), before.numbered(Number.nhs("9990000018"))))
                .isTrue();
        assertThat(meet(now.livingAt(fernRoad()), before.livingAt(Home.at("14, fern rd", "se130zz"))))
                .isTrue();
        assertThat(meet(now.named(Name.of("Rosa", "Newname"), Name.of("Amara", "Testchild")), before))
                .isTrue();
        assertThat(meet(
                        now.livingAt(new Home(null, null, "100000000001", false)),
                        before.livingAt(new Home("A house", "SE13 0ZZ", "100000000001", false))))
                .isTrue();
    }

    @Test
    void anUnbornChildMeetsItselfByItsMother() {
        var mother = new Mother(Name.of("Zoë", "Testmother"), null);
        var june14 = LocalDate.of(2027, 6, 14);

        assertThat(meet(
                        Description.of().due(june14).withMother(mother),
                        Description.of().due(june14.plusDays(20)).withMother(mother)))
                .isTrue();
        assertThat(meet(
                        Description.of().due(june14).withMother(mother),
                        child("Baby", "Testmother").born(june14.minusDays(10)).withMother(mother)))
                .isTrue();
    }

    @Test
    void strangersDoNotMeet() {
        assertThat(meet(
                        child("Amara", "Testchild").livingAt(fernRoad()),
                        child("Ben", "Otherman")
                                .born(MARCH_14.plusDays(100))
                                .livingAt(Home.at("2 Oak Court", "SE6 0YY"))))
                .isFalse();
    }

    @Test
    void evenAManyNamedPersonHasNotMoreKeysThanAnIndexCanBear() {
        var names = new Name[30];
        for (int i = 0; i < names.length; i++) {
            names[i] = new Name("Given" + (char) ('a' + i % 26), "Family-Name" + (char) ('a' + i % 26), "Known" + i);
        }

        assertThat(BlockingKeys.of(Description.of(names).born(MARCH_14))).hasSizeLessThanOrEqualTo(80);
        assertThat(BlockingKeys.of(child("Amara", "Testchild").livingAt(fernRoad())))
                .hasSizeLessThanOrEqualTo(30);
    }

    private static boolean meet(Description one, Description other) {
        var shared = new HashSet<>(BlockingKeys.of(one));
        shared.retainAll(BlockingKeys.of(other));
        return !shared.isEmpty();
    }
}
