package org.safeguardinghub.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.gateway.limit.LimitSettings.Measure;
import org.safeguardinghub.gateway.outside.OutsideCaller;

class PartnerLimitsTest {

    private static final Instant MONDAY_9AM = Instant.parse("2026-11-23T09:00:00Z");

    private Instant now = MONDAY_9AM;

    private final PartnerLimits limits = new PartnerLimits(
            new LimitSettings(new Measure(60, 300, false), Map.of("dashboard", new Measure(2, 20, true))), () -> now);

    @Test
    void aBurstOfSixtyPassesAndTheNextWaits() {
        for (int i = 0; i < 60; i++) {
            assertThat(limits.take(caller("fernbank-primary", "x"), "referral").granted())
                    .isTrue();
        }

        var refused = limits.take(caller("fernbank-primary", "x"), "referral");
        assertThat(refused.granted()).isFalse();
        assertThat(refused.waitSeconds()).isEqualTo(1);

        now = now.plusSeconds(1);
        assertThat(limits.take(caller("fernbank-primary", "x"), "referral").granted())
                .isTrue();
    }

    @Test
    void threeHundredAMinuteHoldForLong() {
        int granted = 0;
        for (int second = 0; second < 60; second++) {
            for (int i = 0; i < 60; i++) {
                granted +=
                        limits.take(caller("fernbank-primary", "x"), "referral").granted() ? 1 : 0;
            }
            now = now.plusSeconds(1);
        }

        assertThat(granted).isBetween(300, 600);
    }

    @Test
    void oneRouteOneAgencyOnePersonDoesNotUseUpAnothers() {
        limits.take(caller("dashboard", "priya"), "referral");
        limits.take(caller("dashboard", "priya"), "referral");

        assertThat(limits.take(caller("dashboard", "priya"), "referral").granted())
                .isFalse();
        assertThat(limits.take(caller("dashboard", "sam"), "referral").granted())
                .isTrue();
        assertThat(limits.take(caller("dashboard", "priya"), "network").granted())
                .isTrue();
    }

    @Test
    void theHeadersSayHowOneStands() {
        var standing = limits.take(caller("fernbank-primary", "x"), "referral");

        assertThat(standing.policy()).isEqualTo("\"burst\";q=60;w=1, \"sustained\";q=300;w=60");
        assertThat(standing.left()).isEqualTo("\"burst\";r=59;t=1, \"sustained\";r=299;t=1");
    }

    private static OutsideCaller caller(String client, String subject) {
        var agency = new OutsideCaller.Agency("agency", "SCHOOL", "Agency", "lewisham");
        return new OutsideCaller("print", subject, client, agency, List.of(), "", null, null, MONDAY_9AM);
    }
}
