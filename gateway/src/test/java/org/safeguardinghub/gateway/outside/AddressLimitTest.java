package org.safeguardinghub.gateway.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class AddressLimitTest {

    private Instant now = Instant.parse("2026-11-23T09:00:00Z");

    @Test
    void anAddressHasItsMeasureAndTakesNobodyElses() {
        var limit = new AddressLimit(new AddressLimit.Unverified(1, 3), () -> now);

        for (int i = 0; i < 3; i++) {
            assertThat(limit.take("192.0.2.1")).isTrue();
        }
        assertThat(limit.take("192.0.2.1")).isFalse();
        assertThat(limit.hasRoom("192.0.2.1")).isFalse();
        assertThat(limit.take("192.0.2.2")).isTrue();
        assertThat(limit.hasRoom("192.0.2.3")).isTrue();

        now = now.plusSeconds(1);
        assertThat(limit.take("192.0.2.1")).isTrue();
    }

    @Test
    void anIpv6NetworkIsOneAddress() {
        assertThat(AddressLimit.network("2001:db8:0:1:2:3:4:5"))
                .isEqualTo(AddressLimit.network("2001:db8:0:1:9:9:9:9"));
        assertThat(AddressLimit.network("2001:db8:0:1:2:3:4:5"))
                .isNotEqualTo(AddressLimit.network("2001:db8:0:2:2:3:4:5"));
    }
}
