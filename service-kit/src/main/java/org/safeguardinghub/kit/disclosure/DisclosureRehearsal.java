package org.safeguardinghub.kit.disclosure;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Feature;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.kit.disclosure.DisclosureDecision.Outcome;

/**
 * What consent-service would decide, and why.
 *
 * @param whatWouldChangeIt in plain words
 * @param redact categories that would be left out when the outcome is {@code PERMIT_REDACTED}
 * @param warning what somebody should know of the sharing agreement with the recipient
 */
public record DisclosureRehearsal(
        Outcome outcome,
        String rule,
        String reason,
        String whatWouldChangeIt,
        List<String> redact,
        @Nullable String warning) {

    /** An outcome this code does not know reads as a refusal: fail closed. */
    public DisclosureRehearsal(
            @JsonFormat(with = Feature.READ_UNKNOWN_ENUM_VALUES_AS_NULL) @Nullable Outcome outcome,
            String rule,
            String reason,
            String whatWouldChangeIt,
            @Nullable List<String> redact,
            @Nullable String warning) {
        this.outcome = outcome == null ? Outcome.REFUSE : outcome;
        this.rule = rule;
        this.reason = reason;
        this.whatWouldChangeIt = whatWouldChangeIt;
        this.redact = redact == null ? List.of() : List.copyOf(redact);
        this.warning = warning;
    }
}
