package org.safeguardinghub.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.journeys.hub.HubUnderTest;
import org.safeguardinghub.journeys.hub.PartnerSystem;
import org.safeguardinghub.journeys.hub.ReferralForms;

/** Whatever a partner sends, right or wrong, no log of any process repeats a name. */
class LogsHoldNothingPersonalJourney {

    @Test
    void neitherAGoodNorABadReferralLeavesANameInALog() throws IOException {
        var school = PartnerSystem.of("fernbank-primary");
        var good = ReferralForms.aReferral();
        var bad = ReferralForms.aReferral();
        bad.withArray("children").get(0).asObject().put("sex", ReferralForms.markOf(bad));

        assertThat(school.post("/api/v1/referrals", good.toString()).status()).isEqualTo(201);
        var refused = school.post("/api/v1/referrals", bad.toString());

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).doesNotContain(ReferralForms.markOf(bad));
        try (var logs = Files.walk(HubUnderTest.HOME.resolve("logs"))) {
            var files = logs.filter(Files::isRegularFile).toList();
            assertThat(files).isNotEmpty();
            for (var file : files) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .as("%s", file.getFileName())
                        .doesNotContain(ReferralForms.markOf(good))
                        .doesNotContain(ReferralForms.markOf(bad));
            }
        }
    }
}
