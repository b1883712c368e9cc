package org.safeguardinghub.kit.disclosure;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Feature;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What consent-service decided, and why.
 *
 * @param decisionId the ledger entry
 * @param redact categories or fields to leave out when the outcome is {@code PERMIT_REDACTED}
 */
public record DisclosureDecision(
        UUID decisionId, Outcome outcome, String rule, String ruleVersion, String reason, List<String> redact) {

    /** An answer this code does not know reads as a refusal: fail closed. */
    public enum Outcome {
        PERMIT,
        PERMIT_REDACTED,
        REFUSE
    }

    public DisclosureDecision(
            UUID decisionId,
            @JsonFormat(with = Feature.READ_UNKNOWN_ENUM_VALUES_AS_NULL) @Nullable Outcome outcome,
            String rule,
            String ruleVersion,
            String reason,
            @Nullable List<String> redact) {
        this.decisionId = decisionId;
        this.outcome = outcome == null ? Outcome.REFUSE : outcome;
        this.rule = rule;
        this.ruleVersion = ruleVersion;
        this.reason = reason;
        this.redact = redact == null ? List.of() : List.copyOf(redact);
    }

    public boolean isRefused() {
        return outcome == Outcome.REFUSE;
    }
}
