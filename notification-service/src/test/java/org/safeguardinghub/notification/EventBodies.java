package org.safeguardinghub.notification;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.contracts.referral.ClockStarted;
import org.safeguardinghub.contracts.referral.ReferralEvent.ContactReceived;
import org.safeguardinghub.contracts.referral.ReferralEvent.ImmediateDanger;

/** Events as referral-service writes them, spelled out: a test of the reader must not use the reader's own writer. */
final class EventBodies {

    static byte[] contactReceived(
            ContactId contact,
            AuthorityId authority,
            AgencyId source,
            ImmediateDanger danger,
            ClockStarted clock,
            Instant at) {
        var rungs = clock.rungs().stream()
                .map(rung -> "{\"percent\":%d,\"at\":\"%s\"}".formatted(rung.percent(), rung.at()))
                .collect(Collectors.joining(","));
        return """
                {"contactId":"%s","reference":"C-7KQ4-M2XP","authority":"%s","sourceAgency":"%s","senderRole":"2A",
                 "children":1,"immediateDanger":"%s","familyInformed":"YES","statedBases":["ART6_1_E"],
                 "clocks":[{"clock":"%s","version":%d,"startsAt":"%s","dueAt":"%s","rungs":[%s]}],
                 "occurredAt":"%s"}""".formatted(
                        contact,
                        authority,
                        source,
                        danger,
                        clock.clock(),
                        clock.version(),
                        clock.startsAt(),
                        clock.dueAt(),
                        rungs,
                        at)
                .getBytes(StandardCharsets.UTF_8);
    }

    static Map<String, String> envelope(UUID id, Instant at) {
        return Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                id.toString(),
                "ce_type",
                ContactReceived.TYPE,
                "ce_source",
                "urn:safeguarding-hub:referral-service",
                "ce_time",
                at.toString(),
                "content-type",
                "application/json");
    }

    private EventBodies() {}
}
