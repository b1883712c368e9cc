package org.safeguardinghub.contracts.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityTest {

    @Test
    void anAuthorityReadsAsItsValue() {
        assertThat(new AuthorityId("lewisham")).hasToString("lewisham");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "Lewisham", "1borough", "a b", "lewisham\n", "x'; drop table contact; --"})
    void anythingThatIsNotAPlainSlugIsNoIdentity(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new AuthorityId(value));
        assertThatIllegalArgumentException().isThrownBy(() -> new AgencyId(value));
    }
}
