package org.safeguardinghub.consent.subjectaccess.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.safeguardinghub.consent.subjectaccess.Rule;
import org.safeguardinghub.consent.subjectaccess.SubjectAccess;
import org.safeguardinghub.consent.subjectaccess.SubjectAccessDesk.Seen;
import org.safeguardinghub.consent.subjectaccess.SubjectAccessDesk.Stepped;
import org.safeguardinghub.kit.problem.FieldProblem;
import org.safeguardinghub.kit.problem.InvalidInput;
import org.safeguardinghub.kit.problem.Refused;
import org.springframework.http.HttpStatus;

/** Why something was not done, with a stable code and a sentence that says what would help. */
final class SubjectAccessRefusals {

    static SubjectAccess taken(Stepped stepped) {
        return switch (stepped) {
            case Stepped.Done(var request) -> request;
            case Stepped.Unknown _ -> throw notFound();
            case Stepped.Stale(var version) ->
                throw new Refused(
                        HttpStatus.PRECONDITION_FAILED,
                        "stale-version",
                        "Something was done about it since you read it; read it again.",
                        Map.of("version", version));
            case Stepped.Forbidden(var rule, var request) -> throw forbidden(rule, request);
        };
    }

    static Seen.Items items(Seen seen) {
        return switch (seen) {
            case Seen.Items items -> items;
            case Seen.Unknown _ -> throw notFound();
            case Seen.Forbidden(var rule, var request) -> throw forbidden(rule, request);
        };
    }

    static Refused notFound() {
        return new Refused(HttpStatus.NOT_FOUND, "not-found", "There is nothing here for you.");
    }

    private static RuntimeException forbidden(Rule rule, SubjectAccess request) {
        return switch (rule) {
            case TOO_EARLY -> invalid("/at", "impossible-date", "This cannot have been before what it follows.");
            case RIGHT_NOT_SHOWN ->
                invalid(
                        "/right",
                        "right-not-shown",
                        "Who asks for another shows by what right; who asks for themselves needs none.");
            case UNKNOWN_PASSAGE ->
                invalid(
                        "/blackedOut",
                        "unknown",
                        "A passage stands nowhere in this item. Copy each as it stands, whole words on one line.");
            case UNKNOWN_ITEM -> invalid("/key", "unknown", "Nothing with this key was gathered.");
            case NOT_POSSIBLE_NOW -> conflict(rule, request, "This cannot be done in the state that it is in.");
            case TOO_LATE_TO_EXTEND ->
                conflict(rule, request, "It was extended before, or the first month is over, or has not begun.");
            case PART_MISSING -> conflict(rule, request, "A service did not give all that it holds: gather again.");
            case REVIEWER_GATHERED -> conflict(rule, request, "Somebody else than who gathered it has to review it.");
            case ITEMS_UNDECIDED ->
                conflict(rule, request, "Of some items nobody has decided yet what becomes of them.");
            case NEVER_GIVEN -> conflict(rule, request, "The rule that keeps this back lets no reviewer give it.");
            case RESTRICTED ->
                new Refused(
                        HttpStatus.FORBIDDEN,
                        "restricted",
                        "This person's record is restricted: ask the restricted-records officer.",
                        Map.of());
        };
    }

    private static Refused conflict(Rule rule, SubjectAccess request, String detail) {
        return new Refused(
                HttpStatus.CONFLICT,
                rule.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                detail,
                Map.of("state", SubjectAccessView.State.of(request).name()));
    }

    private static InvalidInput invalid(String pointer, String code, String detail) {
        return new InvalidInput(List.of(new FieldProblem(pointer, code, detail)));
    }

    private SubjectAccessRefusals() {}
}
