package org.safeguardinghub.consent.disclosure.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.consent.disclosure.Answer.Decided;
import org.safeguardinghub.consent.disclosure.Answer.SharingRecordNotOpenYet;
import org.safeguardinghub.consent.disclosure.Decision;
import org.safeguardinghub.consent.disclosure.DisclosureDesk;
import org.safeguardinghub.consent.disclosure.Question;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.kit.problem.FieldProblem;
import org.safeguardinghub.kit.problem.InvalidInput;
import org.safeguardinghub.kit.problem.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DisclosureController {

    private static final String SECONDS_UNTIL_THE_EVENT_IS_LIKELY_HERE = "2";

    private final DisclosureDesk desk;

    DisclosureController(DisclosureDesk desk) {
        this.desk = desk;
    }

    /** May this recipient have this about this contact? Asked by our own services only. */
    @PostMapping("/internal/v1/disclosures")
    @PreAuthorize("hasRole('hub-service')")
    ResponseEntity<?> decide(@RequestBody QuestionForm form, Caller caller) {
        return switch (desk.decide(form.question(), caller.clientId())) {
            case Decided(var decision) -> ResponseEntity.ok(DecisionView.of(decision));
            case SharingRecordNotOpenYet() -> notOpenYet();
        };
    }

    /** What would be answered to the same question. There is no line of it in the ledger, so nothing may leave on it. */
    @PostMapping("/internal/v1/disclosures/rehearsal")
    @PreAuthorize("hasRole('hub-service')")
    ResponseEntity<?> rehearse(@RequestBody QuestionForm form) {
        return switch (desk.rehearse(form.question())) {
            case Decided(var decision) -> ResponseEntity.ok(RehearsalView.of(decision));
            case SharingRecordNotOpenYet() -> notOpenYet();
        };
    }

    private static ResponseEntity<Problem> notOpenYet() {
        return ResponseEntity.status(HttpStatus.CONFLICT)
                .header(HttpHeaders.RETRY_AFTER, SECONDS_UNTIL_THE_EVENT_IS_LIKELY_HERE)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problem.of(
                        HttpStatus.CONFLICT,
                        "sharing-record-not-open-yet",
                        "The sharing record of this contact is not open yet. Ask again shortly."));
    }

    record QuestionForm(
            @Nullable String recipient,
            @Nullable UUID subjectContactId,
            @Nullable String authority,
            @Nullable List<@Nullable String> categories,
            @Nullable String purpose,
            @Nullable String stage) {

        private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{1,59}");
        private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,59}");

        /** Codes and ids only, so that no narrative can end up in the ledger. */
        Question question() {
            var problems = new ArrayList<FieldProblem>();
            var question = new Shape(problems);
            var asked = question.codes("/categories", categories);
            var to = question.matching("/recipient", recipient, ID);
            var of = question.matching("/authority", authority, ID);
            var why = question.matching("/purpose", purpose, CODE);
            var when = question.matching("/stage", stage, CODE);
            if (subjectContactId == null) {
                problems.add(new FieldProblem("/subjectContactId", "missing", "Say which contact this is about."));
            }
            if (!problems.isEmpty() || subjectContactId == null) {
                throw new InvalidInput(problems);
            }
            return new Question(to, new ContactId(subjectContactId), new AuthorityId(of), asked, why, when);
        }
    }

    private record Shape(List<FieldProblem> problems) {

        String matching(String pointer, @Nullable String value, Pattern shape) {
            if (value == null || !shape.matcher(value).matches()) {
                problems.add(new FieldProblem(pointer, "not-a-code", "This is missing or is not a code."));
                return "";
            }
            return value;
        }

        List<String> codes(String pointer, @Nullable List<@Nullable String> values) {
            if (values == null || values.isEmpty() || values.size() > 50) {
                problems.add(new FieldProblem(pointer, "missing", "Name 1 to 50 categories."));
                return List.of();
            }
            var codes = new ArrayList<String>();
            for (var place = 0; place < values.size(); place++) {
                codes.add(matching(pointer + "/" + place, values.get(place), QuestionForm.CODE));
            }
            return codes;
        }
    }

    record DecisionView(
            UUID decisionId,
            String outcome,
            String rule,
            String ruleVersion,
            String reason,
            String whatWouldChangeIt,
            List<String> basis,
            List<String> redact,
            @Nullable String warning) {

        static DecisionView of(Decision decision) {
            var verdict = decision.verdict();
            return new DecisionView(
                    decision.id(),
                    verdict.outcome().name(),
                    decision.rule(),
                    Integer.toString(decision.ruleVersion()),
                    verdict.reason(),
                    verdict.whatWouldChangeIt(),
                    verdict.basis(),
                    verdict.redact(),
                    decision.warning());
        }
    }

    /** A decision that has not been taken, and so has no id. */
    record RehearsalView(
            String outcome,
            String rule,
            String reason,
            String whatWouldChangeIt,
            List<String> redact,
            @Nullable String warning) {

        static RehearsalView of(Decision decision) {
            var verdict = decision.verdict();
            return new RehearsalView(
                    verdict.outcome().name(),
                    decision.rule(),
                    verdict.reason(),
                    verdict.whatWouldChangeIt(),
                    verdict.redact(),
                    decision.warning());
        }
    }
}
