package org.safeguardinghub.referral.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safeguardinghub.kit.body.WrongValue;

class NumbersTest {

    @ParameterizedTest
    @ValueSource(strings = {"9434765919", "9000000009", "943 476 5919", "999-000-0018"})
    void anNhsNumberWithItsCheckDigitIsAccepted(String written) {
        assertThat(new NhsNumber(written).value()).hasSize(10);
    }

    @ParameterizedTest
    @CsvSource({
        "9434765918, nhs-number-check-digit",
        "0000000000, nhs-number-check-digit",
        "1111111111, nhs-number-check-digit",
        "9990000043, nhs-number-check-digit",
        "943476591, nhs-number-shape",
        "94347659190, nhs-number-shape",
        "943476591X, nhs-number-shape"
    })
    void aWrongNhsNumberSaysWhyAndNeverRepeatsItself(String written, String code) {
        assertThatThrownBy(() -> new NhsNumber(written))
                .isInstanceOfSatisfying(
                        WrongValue.class, wrong -> assertThat(wrong.code()).isEqualTo(code))
                .hasMessageNotContaining(written);
    }

    @Test
    void anNhsNumberWhoseCheckWouldBeTenDoesNotExist() {
        for (int digit = 0; digit <= 9; digit++) {
            var number = "999000000" + digit;
            assertThat(remainderGivesTen(number)).isTrue();
            assertThatThrownBy(() -> new NhsNumber(number)).isInstanceOf(WrongValue.class);
        }
    }

    @Test
    void aPermanentPupilNumberHasItsCheckLetter() {
        assertThat(new Upn("R201100018042").isTemporary()).isFalse();
    }

    @Test
    void aTemporaryPupilNumberEndsInALetter() {
        assertThat(new Upn("t20110001804v").isTemporary()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "A201100018042, upn-check-letter",
        "R201100018043, upn-check-letter",
        "R20110001804, upn-shape",
        "R2011000180420, upn-shape",
        "R2011000180I2, upn-shape",
        "T20110001804S, upn-shape"
    })
    void aWrongPupilNumberSaysWhy(String written, String code) {
        assertThatThrownBy(() -> new Upn(written))
                .isInstanceOfSatisfying(
                        WrongValue.class, wrong -> assertThat(wrong.code()).isEqualTo(code));
    }

    @Test
    void anAuthorityWeDoNotKnowIsOnlyOdd() {
        assertThat(new Upn("R201100018042").isOfAKnownAuthority()).isTrue();
        assertThat(new Upn(withCheckLetter("999100018042")).isOfAKnownAuthority())
                .isFalse();
        assertThat(new Upn(withCheckLetter("942100018042")).isOfAKnownAuthority())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"1000000011, uln-check-digit", "0123456789, uln-shape", "123, uln-shape"})
    void aWrongLearnerNumberSaysWhy(String written, String code) {
        assertThatThrownBy(() -> new Uln(written))
                .isInstanceOfSatisfying(
                        WrongValue.class, wrong -> assertThat(wrong.code()).isEqualTo(code));
    }

    @Test
    void aLearnerNumberWithItsCheckDigitIsAccepted() {
        assertThat(new Uln("1000000043").value()).isEqualTo("1000000043");
    }

    @ParameterizedTest
    @CsvSource({"se13 0zz, SE13 0ZZ, true", "SE130ZZ, SE13 0ZZ, true", "BFPO 57, BFPO 57, false", "75001, 75001, false"
    })
    void aPostCodeIsTidiedAndNeverInsistedOn(String written, String kept, boolean usual) {
        assertThat(new PostCode(written).value()).isEqualTo(kept);
        assertThat(new PostCode(written).looksUsual()).isEqualTo(usual);
    }

    private static boolean remainderGivesTen(String number) {
        return Modulus11.remainder(number) == 1;
    }

    private static String withCheckLetter(String rest) {
        for (char letter : "ABCDEFGHJKLMNPQRTUVWXYZ".toCharArray()) {
            try {
                return new Upn(letter + rest).value();
            } catch (WrongValue another) {
                assertThat(another.code()).isEqualTo("upn-check-letter");
            }
        }
        throw new AssertionError("no check letter fits");
    }
}
