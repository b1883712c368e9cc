package org.safeguardinghub.referral.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.referral.contact.Reference;
import org.safeguardinghub.referral.incident.AddressConflict.By;
import org.safeguardinghub.referral.incident.Lives.Known;

class AddressConflictTest {

    static final Reference HERE = new Reference("C-7KQ4-M2XP");
    static final Reference THERE = new Reference("C-2222-2222");

    @Test
    void propertyNumbersThatDifferAreAConflictWhateverThePostcode() {
        var conflicts = AddressConflict.between(
                List.of(lives(HERE, "1001", "SE13 1AA", false)), List.of(lives(THERE, "1002", "SE13 1AA", false)));

        assertThat(conflicts).containsExactly(new AddressConflict(0, THERE, By.UPRN, "1001", "1002"));
    }

    @Test
    void postcodesAreComparedWhereOneSideHasNoPropertyNumber() {
        assertThat(AddressConflict.between(
                        List.of(lives(HERE, null, "SE13 1AA", false)),
                        List.of(lives(THERE, "1002", "SE13 9ZZ", false))))
                .extracting(AddressConflict::by)
                .containsExactly(By.POSTCODE);
    }

    @Test
    void oneAddressInCommonIsNoConflict() {
        assertThat(AddressConflict.between(
                        List.of(lives(HERE, "1001", null, false), lives(HERE, "1002", null, false)),
                        List.of(lives(THERE, "1002", null, false))))
                .isEmpty();
    }

    @Test
    void aConfidentialAddressIsComparedAndNeverShown() {
        var conflict = AddressConflict.between(
                        List.of(lives(HERE, "1001", null, false)), List.of(lives(THERE, "1002", null, true)))
                .getFirst();

        assertThat(conflict.here()).isEqualTo("1001");
        assertThat(conflict.there()).isNull();
    }

    private static Lives lives(
            Reference saidIn, @Nullable String uprn, @Nullable String postcode, boolean confidential) {
        return new Lives(0, saidIn, known(uprn, confidential), known(postcode, confidential));
    }

    private static @Nullable Known known(@Nullable String address, boolean confidential) {
        return address == null ? null : new Known("index of " + address, confidential ? null : address);
    }
}
