package org.safeguardinghub.fhir.referral;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What referral-service tells a sender about a referral: as much of it as FHIR has a place for. */
record ReferralStatus(
        String reference,
        @Nullable String clientReference,
        String status,
        @Nullable Instant receivedAt,
        @Nullable Instant decisionDue,
        @Nullable List<Incomplete> incomplete,
        @Nullable String ifAChildIsInDanger) {

    ReferralStatus {
        incomplete = incomplete == null ? List.of() : List.copyOf(incomplete);
    }

    record Incomplete(String pointer, @Nullable String detail) {}
}
