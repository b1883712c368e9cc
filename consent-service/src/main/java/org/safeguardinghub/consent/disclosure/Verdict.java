package org.safeguardinghub.consent.disclosure;

import java.util.List;

/**
 * What a rule says once it fires.
 *
 * @param redact what is left out, when redacted
 * @param basis codes of the legal bases the rule stands on, from the table of legal bases
 * @param reason in plain words
 * @param whatWouldChangeIt in plain words: what the asker could do about it
 */
public record Verdict(
        Outcome outcome, List<String> redact, List<String> basis, String reason, String whatWouldChangeIt) {

    public Verdict {
        redact = List.copyOf(redact);
        basis = List.copyOf(basis);
    }
}
