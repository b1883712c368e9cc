package org.safeguardinghub.consent.disclosure.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.consent.disclosure.Decision;
import org.safeguardinghub.consent.disclosure.Rule;
import org.safeguardinghub.consent.disclosure.RulesInForce;
import org.safeguardinghub.consent.disclosure.WhatIf;
import org.safeguardinghub.consent.workforce.Roles;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.kit.docs.Reads;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The rules of disclosure to read, and to try before they hold. */
@Tag(
        name = "Disclosure rules",
        description = "What decides on sharing, as it is written, and what another rule would do.")
@RestController
class RuleController {

    private final RulesInForce rules;
    private final RuleTrial trial;

    RuleController(RulesInForce rules, RuleTrial trial) {
        this.rules = rules;
        this.trial = trial;
    }

    @Operation(summary = "Every rule in its order; the first that applies decides", operationId = "listRules")
    @GetMapping("/api/v1/sharing/rules")
    @PreAuthorize(Roles.READS_RULES)
    RulesView rules() {
        return new RulesView(
                rules.since(),
                rules.refused(),
                rules.book().rules().stream().map(RuleView::of).toList());
    }

    @Operation(
            summary = "Which past decisions other rules would have taken otherwise",
            description =
                    "Rules as in disclosure-rules.yaml, whole. Looks at up to 1,000 decisions of this authority, the"
                            + " newest ones, of three months unless told. Nothing is changed.",
            operationId = "tryRules")
    @Reads(TrialBody.class)
    @PostMapping("/api/v1/sharing/rules/what-if")
    @PreAuthorize(Roles.TRIES_RULES)
    TriedView whatIf(@Parameter(hidden = true) Caller caller, @RequestBody byte[] body) {
        return TriedView.of(trial.of(caller, body));
    }

    record TrialBody(String rules, @Nullable Instant since) {}

    /**
     * @param since when this service began to decide by them
     * @param refused what is wrong with a newer file, so that these go on holding; absent where nothing is
     */
    record RulesView(Instant since, @Nullable String refused, List<RuleView> items) {}

    record RuleView(
            String id,
            int version,
            LocalDate from,
            @Nullable LocalDate to,
            Set<String> who,
            Set<String> categories,
            Set<String> purposes,
            Set<String> stages,
            String outcome,
            List<String> redact,
            List<String> basis,
            String reason,
            String whatWouldChangeIt) {

        static RuleView of(Rule rule) {
            var condition = rule.condition();
            var verdict = rule.verdict();
            return new RuleView(
                    rule.id(),
                    rule.version(),
                    rule.from(),
                    rule.to(),
                    new TreeSet<>(condition.who()),
                    new TreeSet<>(condition.categories()),
                    new TreeSet<>(condition.purposes()),
                    new TreeSet<>(condition.stages()),
                    verdict.outcome().name(),
                    verdict.redact(),
                    verdict.basis(),
                    verdict.reason(),
                    verdict.whatWouldChangeIt());
        }
    }

    record TriedView(int asked, List<OtherwiseView> otherwise) {

        static TriedView of(WhatIf.Tried tried) {
            return new TriedView(
                    tried.asked(),
                    tried.otherwise().stream().map(OtherwiseView::of).toList());
        }
    }

    /** @param would absent where no decision would have been taken yet */
    record OtherwiseView(
            UUID decisionId,
            UUID contactId,
            Instant at,
            String recipient,
            List<String> categories,
            String purpose,
            String stage,
            AnswerView was,
            @Nullable AnswerView would) {

        static OtherwiseView of(WhatIf.Otherwise otherwise) {
            var entry = otherwise.was();
            return new OtherwiseView(
                    entry.decision().id(),
                    entry.question().contact().value(),
                    entry.at(),
                    entry.question().recipient(),
                    entry.question().categories(),
                    entry.question().purpose(),
                    entry.question().stage(),
                    AnswerView.of(entry.decision()),
                    otherwise.would().map(AnswerView::of).orElse(null));
        }
    }

    record AnswerView(String outcome, String rule, int ruleVersion, List<String> redact, String reason) {

        static AnswerView of(Decision decision) {
            return new AnswerView(
                    decision.verdict().outcome().name(),
                    decision.rule(),
                    decision.ruleVersion(),
                    decision.verdict().redact(),
                    decision.verdict().reason());
        }
    }
}
