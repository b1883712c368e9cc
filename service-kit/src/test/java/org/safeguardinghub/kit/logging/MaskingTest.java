package org.safeguardinghub.kit.logging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {

    @ParameterizedTest
    @CsvSource({
        "number 9990000018 refused, number [number] refused",
        "number 999 000 0018 refused, number [number] refused",
        "number 999-000-0018, number [number]",
        "to joan.o'testgran@example.org now, to [e-mail] now",
        "born 2020-03-14 here, born [date] here"
    })
    void whatLooksPersonalIsMasked(String written, String masked) {
        assertThat(Masking.mask(written)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-22T16:02:00Z",
                "7d9f4a7e-0f6b-4c57-9a1b-123456789012",
                "C-7KQ4-M2XP",
                "trace 4bf92f3577b34da6a3ce929d0e0e4736",
                "offset 1234567"
            })
    void idsAndInstantsStay(String written) {
        assertThat(Masking.mask(written)).isEqualTo(written);
    }
}
