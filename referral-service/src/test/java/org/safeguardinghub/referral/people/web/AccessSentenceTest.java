package org.safeguardinghub.referral.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.kit.audit.AuditReader.Entry;
import org.safeguardinghub.kit.audit.AuditReader.Subject;
import org.safeguardinghub.referral.people.ReadingsDesk.Reading;

class AccessSentenceTest {

    static final AgencyId FRONT_DOOR = new AgencyId("lewisham-front-door");

    @Test
    void saysWhenWhereAndWhatAndNobodysName() {
        assertThat(AccessSentence.of(reading("seen-as-agency", "lewisham-front-door"), FRONT_DOOR))
                .containsExactly(
                        "27 November 2026, 10:00: somebody at the front door looked what another agency is shown.");
        assertThat(AccessSentence.of(reading("newer-than-this", "safe-haven-refuge"), FRONT_DOOR))
                .containsExactly("27 November 2026, 10:00: somebody of another agency worked with the record.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"contact-received", "kept-out-attempt", "person-sealed"})
    void whoeverSawNothingIsNotInIt(String action) {
        assertThat(AccessSentence.of(reading(action, "lewisham-front-door"), FRONT_DOOR))
                .isEmpty();
    }

    private static Reading reading(String action, String agency) {
        return new Reading(
                new Entry(
                        1,
                        Instant.parse("2026-11-27T10:00:00Z"),
                        "an-account",
                        agency,
                        action,
                        new Subject("contact", "an-id"),
                        Map.of()),
                "C-7KQ4-M2XP",
                null);
    }
}
