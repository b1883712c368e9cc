package org.safeguardinghub.consent.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.consent.disclosure.Decision;
import org.safeguardinghub.consent.disclosure.LedgerEntry;
import org.safeguardinghub.consent.disclosure.Outcome;
import org.safeguardinghub.consent.disclosure.Question;
import org.safeguardinghub.consent.disclosure.Verdict;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;

class LedgerSentenceTest {

    @Test
    void aLineOfTheLedgerReadsAsAPersonWouldSayIt() {
        var question = new Question(
                "network-service",
                new ContactId(UUID.randomUUID()),
                new AuthorityId("lewisham"),
                List.of("NAMES", "ADDRESSES"),
                "NETWORK_FINDING",
                "RECEIVED");
        var verdict = new Verdict(
                Outcome.PERMIT_REDACTED,
                List.of("ADDRESSES"),
                List.of("ART6_1_E"),
                "Names are enough.",
                "A rule of its own.");
        var entry = new LedgerEntry(
                question,
                new Decision(UUID.randomUUID(), "a-rule", 1, verdict, "It ends soon."),
                "referral-service",
                Instant.parse("2026-06-22T08:00:00Z"),
                null);

        assertThat(LedgerSentence.of(entry))
                .isEqualTo("On 22 June 2026 at 09:00, network-service asked for names, addresses, for network finding."
                        + " This was permitted without addresses. Names are enough. It ends soon.");
    }
}
