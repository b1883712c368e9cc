package org.safeguardinghub.consent.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.safeguardinghub.consent.agreement.AgreementToService;
import org.safeguardinghub.consent.agreement.Services;
import org.safeguardinghub.consent.datafile.Row;
import org.safeguardinghub.consent.sharing.LegalBases;
import org.safeguardinghub.consent.sharing.Restriction;

/** Reads the rule book from its rows and refuses the whole of it for one mistake. */
public final class RuleRows {

    private static final Set<String> KEYS = Set.of(
            "id",
            "version",
            "from",
            "to",
            "who",
            "categories",
            "purposes",
            "stages",
            "restrictions",
            "agreements",
            "services",
            "beforeSharingRecord",
            "outcome",
            "redact",
            "basis",
            "reason",
            "whatWouldChangeIt");

    private final LegalBases legalBases;
    private final Services services;

    public RuleRows(LegalBases legalBases, Services services) {
        this.legalBases = legalBases;
        this.services = services;
    }

    public RuleBook read(List<Row> rows) {
        var rules = new ArrayList<Rule>();
        for (var row : rows) {
            var rule = rule(row);
            if (rules.stream().anyMatch(rule::overlaps)) {
                throw row.mistake("id", "has another version that holds on some of the same days");
            }
            rules.add(rule);
        }
        return new RuleBook(rules);
    }

    private Rule rule(Row row) {
        row.allowOnly(KEYS);
        if (RuleBook.NEED_NO_ROW.contains(row.text("id"))) {
            throw row.mistake("id", "is the name of the rule that needs no row");
        }
        var from = row.day("from");
        var to = row.maybeDay("to").orElse(null);
        if (to != null && !to.isAfter(from)) {
            throw row.mistake("to", "is not after \"from\"");
        }
        return new Rule(row.text("id"), row.number("version"), from, to, condition(row), verdict(row));
    }

    private Condition condition(Row row) {
        return new Condition(
                Set.copyOf(row.atLeastOne("who")),
                Set.copyOf(row.atLeastOne("categories")),
                Set.copyOf(row.atLeastOne("purposes")),
                Set.copyOf(row.atLeastOne("stages")),
                Set.copyOf(row.oneOf("restrictions", Restriction.class)),
                Set.copyOf(row.oneOf("agreements", AgreementToService.class)),
                services(row),
                row.isTrue("beforeSharingRecord"));
    }

    private Set<String> services(Row row) {
        var codes = row.list("services");
        codes.stream().filter(code -> !services.knows(code)).findFirst().ifPresent(code -> {
            throw row.mistake("services", "says \"" + code + "\", which is not in the table of services");
        });
        if (!codes.isEmpty() && row.list("agreements").isEmpty()) {
            throw row.mistake("services", "says to what, but \"agreements\" does not say how agreement must stand");
        }
        return Set.copyOf(codes);
    }

    private Verdict verdict(Row row) {
        row.text("outcome");
        var outcome = row.oneOf("outcome", Outcome.class).getFirst();
        var redact = row.list("redact");
        if ((outcome == Outcome.PERMIT_REDACTED) == redact.isEmpty()) {
            throw row.mistake("redact", "goes with the outcome PERMIT_REDACTED, and only with it");
        }
        return new Verdict(outcome, redact, basis(row, outcome), row.text("reason"), row.text("whatWouldChangeIt"));
    }

    private List<String> basis(Row row, Outcome outcome) {
        var codes = outcome == Outcome.REFUSE ? row.list("basis") : row.atLeastOne("basis");
        codes.stream().filter(code -> !legalBases.knows(code)).findFirst().ifPresent(code -> {
            throw row.mistake("basis", "says \"" + code + "\", which is not in the table of legal bases");
        });
        return codes;
    }
}
