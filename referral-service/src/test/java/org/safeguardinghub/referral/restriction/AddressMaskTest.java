package org.safeguardinghub.referral.restriction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safeguardinghub.referral.form.Address;
import org.safeguardinghub.referral.form.PostCode;
import org.safeguardinghub.referral.form.Uprn;

class AddressMaskTest {

    final AddressMask mask = AddressMask.of(List.of(new Address(
            List.of("9 Safe Street", "Rear door", "London"),
            new PostCode("SE13 0ZZ"),
            new Uprn("100000000009"),
            true)));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Moved to 9 Safe Street on Friday.      | Moved to [confidential address] on Friday.
            moved to 9, safe   street              | moved to [confidential address]
            The postcode is se130zz.               | The postcode is [confidential address].
            SE13  0ZZ and 100000000009             | [confidential address] and [confidential address]
            She lives in London, near Safe Street. | She lives in London, near Safe Street.
            59 Safe Streets are not it             | 59 Safe Streets are not it
            SE13 0ZZA is none                      | SE13 0ZZA is none
            """)
    void wordsLoseIt(String said, String shown) {
        assertThat(mask.said(said)).isEqualTo(shown);
    }

    /** A house with a name alone is known by all its lines together. */
    @Test
    void aHouseOfOneWordIsKnownWithItsStreet() {
        var named = AddressMask.of(List.of(new Address(List.of("Rosebank", "Hither Green"), null, null, true)));

        assertThat(named.said("They fled to Rosebank, Hither Green."))
                .isEqualTo("They fled to " + AddressMask.WITHHELD + ".");
        assertThat(named.said("Hither Green is a place.")).isEqualTo("Hither Green is a place.");
    }

    @Test
    void whereNothingIsConfidentialNothingChanges() {
        var none = AddressMask.of(List.of());

        assertThat(none.isEmpty()).isTrue();
        assertThat(none.said("9 Safe Street")).isEqualTo("9 Safe Street");
    }
}
