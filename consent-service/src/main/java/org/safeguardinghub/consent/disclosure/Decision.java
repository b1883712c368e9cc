package org.safeguardinghub.consent.disclosure;

import java.util.UUID;

/**
 * The answer to one question, by the rule that fired.
 *
 * @param id the ledger entry
 */
public record Decision(UUID id, String rule, int ruleVersion, Verdict verdict) {

    static Decision by(Rule rule) {
        return new Decision(UUID.randomUUID(), rule.id(), rule.version(), rule.verdict());
    }
}
