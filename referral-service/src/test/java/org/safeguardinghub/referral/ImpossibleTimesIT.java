package org.safeguardinghub.referral;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A time that no calendar of ours holds is a fault of the question and never one of ours. */
class ImpossibleTimesIT extends ReferralServiceCase {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/contacts/arrivals?since=%2B999999999-01-01T00:00:00Z",
                "/api/v1/contacts/C-2222-2222?asOf=-999999999-01-01T00:00:00Z",
                "/api/v1/contacts/C-2222-2222/chronology?asOf=%2B999999999-01-01T00:00:00Z",
                "/api/v1/workers/duty?at=%2B999999999-01-01T00:00:00Z",
                "/api/v1/workers/duty/rota?from=-999999999-01-01T00:00:00Z",
                "/api/v1/administration/settings/clock-policy?asOf=%2B999999999-01-01T00:00:00Z",
                "/api/v1/administration/due-dates?colour=RED&arrivesAt=%2B999999999-01-01T00:00:00Z",
                "/api/v1/returns/dfe-daily?day=%2B999999999-01-01",
                "/api/v1/measures?from=%2B999999999-01-01&to=%2B999999999-02-01"
            })
    void isRefused(String path) {
        assertThat(aManager("far").get(path).status()).as(path).isEqualTo(400);
    }
}
