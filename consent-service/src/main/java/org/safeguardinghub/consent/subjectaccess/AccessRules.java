package org.safeguardinghub.consent.subjectaccess;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.safeguardinghub.consent.datafile.Row;
import org.safeguardinghub.consent.subjectaccess.AccessRule.Condition;
import org.safeguardinghub.consent.subjectaccess.AccessRule.Verdict;
import org.safeguardinghub.consent.subjectaccess.Asked.Asker;
import org.safeguardinghub.consent.subjectaccess.HeldItem.Mark;

/** All rules in their order. The first that applies decides; if none does, a person has to. */
public record AccessRules(List<AccessRule> rules) {

    static final String ASKED_BY_DEFAULT = "asked-by-default";

    private static final Set<String> KEYS = Set.of(
            "id", "version", "from", "to", "askedBy", "kinds", "marks", "treatment", "reason", "law", "fixed", "told");

    private static final Verdict NO_RULE =
            new Verdict(Treatment.ASK_REVIEWER, "No rule says what to do with this.", "UK GDPR Art. 15", false, null);

    public AccessRules {
        rules = List.copyOf(rules);
    }

    /** One mistake, and the whole is refused with its line. */
    public static AccessRules read(List<Row> rows) {
        var rules = new ArrayList<AccessRule>();
        for (var row : rows) {
            var rule = rule(row);
            if (rules.stream().anyMatch(rule::overlaps)) {
                throw row.mistake("id", "has another version that holds on some of the same days");
            }
            rules.add(rule);
        }
        return new AccessRules(rules);
    }

    /** Pure: the same item, asker and instant always meet the same rule. */
    public Proposal propose(HeldItem item, Asker asker, Instant at) {
        return rules.stream()
                .filter(rule -> rule.appliesTo(item, asker, at))
                .findFirst()
                .map(rule -> new Proposal(rule.id(), rule.version(), rule.verdict()))
                .orElseGet(() -> new Proposal(ASKED_BY_DEFAULT, 1, NO_RULE));
    }

    private static AccessRule rule(Row row) {
        row.allowOnly(KEYS);
        if (row.text("id").equals(ASKED_BY_DEFAULT)) {
            throw row.mistake("id", "is the name of the rule that needs no row");
        }
        var from = row.day("from");
        var to = row.maybeDay("to").orElse(null);
        if (to != null && !to.isAfter(from)) {
            throw row.mistake("to", "is not after \"from\"");
        }
        return new AccessRule(row.text("id"), row.number("version"), from, to, condition(row), verdict(row));
    }

    private static Condition condition(Row row) {
        return new Condition(
                Set.copyOf(row.oneOf("askedBy", Asker.class)),
                Set.copyOf(row.list("kinds")),
                Set.copyOf(row.oneOf("marks", Mark.class)));
    }

    private static Verdict verdict(Row row) {
        row.text("treatment");
        var treatment = row.oneOf("treatment", Treatment.class).getFirst();
        boolean isFixed = row.isTrue("fixed");
        if (isFixed && treatment != Treatment.WITHHOLD) {
            throw row.mistake("fixed", "goes with the treatment WITHHOLD only");
        }
        return new Verdict(
                treatment,
                row.text("reason"),
                row.text("law"),
                isFixed,
                row.maybe("told").orElse(null));
    }
}
