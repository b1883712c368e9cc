package org.safeguardinghub.consent.disclosure;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.safeguardinghub.consent.disclosure.Answer.Decided;
import org.safeguardinghub.consent.disclosure.Answer.SharingRecordNotOpenYet;
import org.safeguardinghub.consent.disclosure.Standing.NotOpenYet;
import org.safeguardinghub.consent.disclosure.Standing.Open;

/** All rules in their order. The first that applies decides; if none does, the answer is no. */
public record RuleBook(List<Rule> rules) {

    static final String DENIED_BY_DEFAULT = "denied-by-default";
    static final String ARRANGEMENT_LAPSED = "sharing-agreement-lapsed";

    /** What decides without standing in the file. */
    static final Set<String> NEED_NO_ROW = Set.of(DENIED_BY_DEFAULT, ARRANGEMENT_LAPSED);

    private static final Verdict NO_RULE_PERMITS = new Verdict(
            Outcome.REFUSE,
            List.of(),
            List.of(),
            "No rule permits this sharing.",
            "Ask the data-protection officer whether a rule for this purpose should exist.");

    public RuleBook {
        rules = List.copyOf(rules);
    }

    /** Pure: the same question, standing and instant always meet the same rule. */
    public Answer decide(Question question, Standing standing, Instant at) {
        return rules.stream()
                .filter(rule -> rule.appliesTo(question, standing, at))
                .findFirst()
                .<Answer>map(rule -> new Decided(Decision.by(rule)))
                .orElseGet(() -> withoutARule(standing));
    }

    /** Whether the rule that decided would not have, had the family's agreement stood otherwise. */
    boolean restsOnAgreement(Decision decision) {
        return rules.stream()
                .filter(rule -> rule.id().equals(decision.rule()) && rule.version() == decision.ruleVersion())
                .anyMatch(rule -> !rule.condition().agreements().isEmpty());
    }

    /** Only what holds at an instant, and without a beginning: to put questions of the past to it. */
    RuleBook asIfAlwaysHeld(Instant at) {
        return new RuleBook(rules.stream()
                .filter(rule -> rule.holdsAt(at))
                .map(Rule::asIfAlwaysHeld)
                .toList());
    }

    private static Answer withoutARule(Standing standing) {
        return switch (standing) {
            case Open _ -> new Decided(new Decision(UUID.randomUUID(), DENIED_BY_DEFAULT, 1, NO_RULE_PERMITS, null));
            case NotOpenYet _ -> new SharingRecordNotOpenYet();
        };
    }
}
