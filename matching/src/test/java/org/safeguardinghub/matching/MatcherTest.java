package org.safeguardinghub.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguardinghub.matching.Invented.MARCH_14;
import static org.safeguardinghub.matching.Invented.MATCHER;
import static org.safeguardinghub.matching.Invented.child;
import static org.safeguardinghub.matching.Invented.fernRoad;
import static org.safeguardinghub.matching.Invented.levelOf;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safeguardinghub.matching.Description.Mother;

class MatcherTest {

    @ParameterizedTest
    @CsvSource({
        "O'Neil, Oneil, SAME",
        "O’Neil, O'Neil, SAME",
        "O'Neil, Oneill, ONE_LETTER",
        "Łukasz, Lukasz, SAME",
        "王, Wang, SAME",
        "Müller, Muller, SAME",
        "Ann-Marie, Annmarie, SAME",
        "Smith-Jones, Jones, PART",
        "Smith Jones, Smith-Jones, SAME",
        "Muhammad, Mohammed, SOUNDS_ALIKE",
        "Мария, Maria, SAME",
        "محمد, Mohammed, SOUNDS_ALIKE",
        "Katherine, Catherine, ONE_LETTER",
        "Stephen, Steven, SOUNDS_ALIKE",
        "Aisha, Ayesha, SOUNDS_ALIKE",
        "Mia, Tia, DIFFERENT",
        "Amara, Ben, DIFFERENT"
    })
    void aFamilyNameIsReadInWhateverWayItWasWritten(String here, String there, Level level) {
        assertThat(levelOf(Field.FAMILY_NAME, child("Sam", here), child("Sam", there)))
                .isEqualTo(level);
        assertThat(levelOf(Field.FAMILY_NAME, child("Sam", there), child("Sam", here)))
                .isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-03-14, SAME",
        "2020-03-15, ONE_DIGIT",
        "2021-03-14, ONE_DIGIT",
        "2020-03-27, SAME_MONTH",
        "2020-11-27, SAME_YEAR",
        "2017-11-27, DIFFERENT"
    })
    void aDateOfBirthMayBeNearlyRight(LocalDate there, Level level) {
        assertThat(levelOf(
                        Field.BIRTH,
                        child("Amara", "Testchild"),
                        child("Amara", "Testchild").born(there)))
                .isEqualTo(level);
    }

    @Test
    void dayAndMonthMayBeTheOtherWayRound() {
        var fourthOfMarch = child("Amara", "Testchild").born(LocalDate.of(2020, 3, 4));
        var thirdOfApril = child("Amara", "Testchild").born(LocalDate.of(2020, 4, 3));

        assertThat(levelOf(Field.BIRTH, fourthOfMarch, thirdOfApril)).isEqualTo(Level.DAY_AND_MONTH_SWAPPED);
        assertThat(MATCHER.compare(fourthOfMarch, thirdOfApril).band()).isEqualTo(Band.VERY_LIKELY);
    }

    @Test
    void ofADateThatIsNotKnownToTheDayOnlyWhatIsKnownCounts() {
        var thatMonth = new Birth(LocalDate.of(2020, 3, 15), Birth.Precision.MONTH);
        var thatYear = new Birth(LocalDate.of(2020, 7, 15), Birth.Precision.YEAR);
        var about = new Birth(LocalDate.of(2019, 1, 1), Birth.Precision.ESTIMATED);
        var amara = child("Amara", "Testchild");

        assertThat(levelOf(Field.BIRTH, amara, amara.born(thatMonth))).isEqualTo(Level.FITS);
        assertThat(levelOf(Field.BIRTH, amara, amara.born(thatYear))).isEqualTo(Level.FITS);
        assertThat(levelOf(Field.BIRTH, amara, amara.born(about))).isEqualTo(Level.FITS);
        assertThat(levelOf(Field.BIRTH, amara.born(LocalDate.of(2012, 3, 14)), amara.born(about)))
                .isEqualTo(Level.DIFFERENT);
    }

    @Test
    void givenAndFamilyNameMayBeSwapped() {
        var likeness = MATCHER.compare(child("Wei", "Chang"), child("Chang", "Wei"));

        assertThat(levelOf(Field.GIVEN_NAME, child("Wei", "Chang"), child("Chang", "Wei")))
                .isEqualTo(Level.SWAPPED);
        assertThat(likeness.band()).isEqualTo(Band.VERY_LIKELY);
    }

    @Test
    void aKnownAsOrFormerNameIsTheirNameToo() {
        var before = child("Alexandra", "Testchild").named(new Name("Alexandra", "Testchild", "Sasha"));
        var now = child("Sasha", "Newname").named(Name.of("Sasha", "Newname"), Name.of("Sasha", "Testchild"));

        assertThat(levelOf(Field.GIVEN_NAME, now, before)).isEqualTo(Level.OTHER_NAME);
        assertThat(levelOf(Field.FAMILY_NAME, now, before)).isEqualTo(Level.OTHER_NAME);
        assertThat(MATCHER.compare(now, before).band()).isEqualTo(Band.VERY_LIKELY);
    }

    @Test
    void whatIsMissingCountsNeitherWayAndIsSaid() {
        var here = child("Amara", "Testchild");
        var there = child("Amara", "Testchild").numbered(Number.nhs("9990000018"));

        var line = MATCHER.compare(here, there).comparisons().stream()
                .filter(each -> each.field() == Field.NHS_NUMBER)
                .findFirst()
                .orElseThrow();

        assertThat(line.level()).isEqualTo(Level.MISSING_HERE);
        assertThat(line.level().words()).isEqualTo("Missing here");
        assertThat(line.weight()).isZero();
        assertThat(line.there()).isEqualTo("999••••••8");
    }

    @Test
    void theSumIsTheSumOfItsLines() {
        var likeness = MATCHER.compare(
                child("Amara", "Testchild").livingAt(fernRoad()),
                child("Amarah", "Testchild").livingAt(fernRoad()));

        assertThat(likeness.weight())
                .isEqualTo(likeness.comparisons().stream()
                        .mapToDouble(Comparison::weight)
                        .sum());
    }

    @Test
    void anAddressThatIsDifferentAndOlderIsSaidToBe() {
        var now = child("Amara", "Testchild").livingAt(fernRoad()).madeOn(LocalDate.of(2026, 11, 1));
        var before = child("Amara", "Testchild")
                .livingAt(Home.at("2 Oak Court", "SE6 0YY"))
                .madeOn(LocalDate.of(2024, 1, 1));

        assertThat(levelOf(Field.ADDRESS, now, before)).isEqualTo(Level.DIFFERENT_OLDER);
        assertThat(MATCHER.compare(now, before).band()).isEqualTo(Band.VERY_LIKELY);
    }

    @Test
    void aConfidentialAddressIsComparedAndNeverShown() {
        var hidden = new Home("14 Fern Road", "SE13 0ZZ", null, true);

        var likeness = MATCHER.compare(
                child("Amara", "Testchild").livingAt(fernRoad()),
                child("Amara", "Testchild").livingAt(hidden));

        var line = likeness.comparisons().stream()
                .filter(each -> each.field() == Field.ADDRESS)
                .findFirst()
                .orElseThrow();
        assertThat(line.level()).isEqualTo(Level.SAME);
        assertThat(line.there()).isEqualTo("Confidential");
    }

    @Test
    void twinsAreNotCollapsed() {
        var maya = child("Maya", "Testchild").livingAt(fernRoad()).atSchool("999001");
        var mayra = child("Mayra", "Testchild").livingAt(fernRoad()).atSchool("999001");
        var ben = child("Ben", "Testchild").livingAt(fernRoad()).atSchool("999001");

        assertThat(MATCHER.compare(maya, mayra).mayBeTwins()).isTrue();
        assertThat(MATCHER.compare(maya, mayra).band()).isEqualTo(Band.POSSIBLE);
        assertThat(MATCHER.compare(maya, ben).mayBeTwins()).isTrue();
        assertThat(MATCHER.compare(maya, ben).band()).isEqualTo(Band.UNLIKELY);
        assertThat(MATCHER.compare(maya, ben).isShown()).isFalse();
    }

    @Test
    void oneTwinsNumberOnTheOtherIsANumberInDoubtAndShown() {
        var maya = child("Maya", "Testchild").livingAt(fernRoad()).numbered(Number.nhs("9990000018"));
        var ben = child("Ben", "Testchild").livingAt(fernRoad()).numbered(Number.nhs("9990000018"));

        var likeness = MATCHER.compare(ben, maya);

        assertThat(likeness.isNumberInDoubt()).isTrue();
        assertThat(likeness.isShown()).isTrue();
        assertThat(likeness.band()).isNotEqualTo(Band.VERY_LIKELY);
    }

    @Test
    void aStrangersNumberIsShownEvenIfNothingElseAgrees() {
        var amara = child("Amara", "Testchild").ofSex("F").numbered(Number.nhs("9990000018"));
        var ben = Description.of(Name.of("Ben", "Elsewhere"))
                .born(LocalDate.of(2011, 7, 2))
                .ofSex("M")
                .numbered(Number.nhs("9990000018"));

        assertThat(MATCHER.compare(amara, ben).band()).isEqualTo(Band.UNLIKELY);
        assertThat(MATCHER.compare(amara, ben).isShown()).isTrue();
    }

    @Test
    void brothersAndSistersAreNotTheSameChild() {
        var amara = child("Amara", "Testchild").livingAt(fernRoad()).atSchool("999001");
        var older = amara.named(Name.of("Kofi", "Testchild")).born(LocalDate.of(2017, 11, 27));

        assertThat(MATCHER.compare(amara, older).isShown()).isFalse();
    }

    @Test
    void twoConfirmedNumbersWeighHeavilyAgainst() {
        var one = child("Amara", "Testchild").numbered(new Number(Number.Numbering.NHS_NUMBER, "9990000018", true));
        var other = child("Amara", "Testchild").numbered(new Number(Number.Numbering.NHS_NUMBER, "9990000026", true));
        var claimed = child("Amara", "Testchild").numbered(Number.nhs("9990000026"));

        assertThat(levelOf(Field.NHS_NUMBER, one, other)).isEqualTo(Level.DIFFERENT_TRACED);
        assertThat(MATCHER.compare(one, other).weight())
                .isLessThan(MATCHER.compare(one, claimed).weight() - 5);
    }

    @Test
    void aFormerPupilNumberIsTheirNumber() {
        var before = new Number(Number.Numbering.UPN, "R201100018042", false);
        var now = new Number(Number.Numbering.UPN, "T20110001804V", false);

        assertThat(levelOf(
                        Field.UPN,
                        child("Amara", "Testchild").numbered(now, before),
                        child("Amara", "Testchild").numbered(before)))
                .isEqualTo(Level.SAME);
    }

    @Test
    void anUnbornChildIsFoundByItsMotherAndStaysTheSameAfterBirth() {
        var mother = new Mother(Name.of("Zoë", "Testmother"), LocalDate.of(1998, 5, 5));
        var june14 = LocalDate.of(2027, 6, 14);
        var unborn = Description.of().due(june14).withMother(mother);
        var toldAgain = Description.of().due(june14.plusDays(5)).withMother(mother);
        var born = Description.of(Name.of("Baby", "Testmother"))
                .born(june14.minusDays(9))
                .withMother(mother);
        var nextOne = Description.of().due(june14.plusDays(500)).withMother(mother);

        assertThat(MATCHER.compare(toldAgain, unborn).isShown()).isTrue();
        assertThat(MATCHER.compare(born, unborn).isShown()).isTrue();
        assertThat(MATCHER.compare(nextOne, unborn).isShown()).isFalse();
    }

    @Test
    void aGrownUpWithoutABirthDateIsNotTheChildOfTheSameName() {
        var father = Description.of(Name.of("Omar", "Testman")).grownUp();
        var son = child("Omar", "Testman");

        assertThat(MATCHER.compare(son, father).isShown()).isFalse();
        assertThat(MATCHER.compare(father, father).isShown()).isTrue();
    }

    @Test
    void theSameNameAndBirthIsVeryLikelyAndAnotherNameIsNot() {
        assertThat(MATCHER.compare(child("Amara", "Testchild"), child("Amara", "Testchild"))
                        .band())
                .isEqualTo(Band.VERY_LIKELY);
        assertThat(MATCHER.compare(child("Amara", "Testchild"), child("Ben", "Othername"))
                        .band())
                .isEqualTo(Band.UNLIKELY);
        assertThat(MATCHER.compare(
                                child("Amara", "Testchild"),
                                child("Amara", "Testchild")
                                        .born(MARCH_14.plusYears(5).plusDays(17)))
                        .band())
                .isEqualTo(Band.UNLIKELY);
    }
}
