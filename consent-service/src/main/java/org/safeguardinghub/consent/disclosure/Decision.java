package org.safeguardinghub.consent.disclosure;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one question, by the rule that fired.
 *
 * @param id the ledger entry
 * @param warning what somebody should know of the sharing agreement with the recipient, in plain words
 */
public record Decision(
        UUID id,
        String rule,
        int ruleVersion,
        Verdict verdict,
        @Nullable String warning) {

    static Decision by(Rule rule) {
        return new Decision(UUID.randomUUID(), rule.id(), rule.version(), rule.verdict(), null);
    }

    boolean permits() {
        return verdict.outcome() != Outcome.REFUSE;
    }

    Decision warning(@Nullable String of) {
        return new Decision(id, rule, ruleVersion, verdict, of);
    }
}
