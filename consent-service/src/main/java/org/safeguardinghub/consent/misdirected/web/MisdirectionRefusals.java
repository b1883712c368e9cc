package org.safeguardinghub.consent.misdirected.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.safeguardinghub.consent.misdirected.Misdirection;
import org.safeguardinghub.consent.misdirected.MisdirectionDesk.Opened;
import org.safeguardinghub.consent.misdirected.MisdirectionDesk.Reporting;
import org.safeguardinghub.consent.misdirected.MisdirectionDesk.Stepped;
import org.safeguardinghub.consent.misdirected.Rule;
import org.safeguardinghub.kit.problem.FieldProblem;
import org.safeguardinghub.kit.problem.InvalidInput;
import org.safeguardinghub.kit.problem.Refused;
import org.springframework.http.HttpStatus;

/** Why something was not written down, with a stable code and a sentence that says what would help. */
final class MisdirectionRefusals {

    static Reporting.Done reported(Reporting reporting) {
        return switch (reporting) {
            case Reporting.Done done -> done;
            case Reporting.UnknownContact _ -> throw invalid("/contactId", "unknown", "There is no such contact here.");
            case Reporting.UnknownDecision _ ->
                throw invalid("/decisionId", "unknown", "The ledger has no such line of this contact.");
            case Reporting.ReportedOtherwise(var id) ->
                throw new Refused(
                        HttpStatus.CONFLICT,
                        "reported-otherwise",
                        "What went to this recipient at this instant was reported already, and not in the same way.",
                        Map.of("id", id.value()));
        };
    }

    /** @param time where in what was sent it says when it was done */
    static Opened taken(Stepped stepped, String time) {
        return switch (stepped) {
            case Stepped.Done(var opened) -> opened;
            case Stepped.Unknown _ -> throw notFound();
            case Stepped.Stale(var version) ->
                throw new Refused(
                        HttpStatus.PRECONDITION_FAILED,
                        "stale-version",
                        "Something was done about it since you read it; read it again.",
                        Map.of("version", version));
            case Stepped.Forbidden(var rule, var misdirection) -> throw forbidden(rule, misdirection, time);
        };
    }

    static Refused notFound() {
        return new Refused(HttpStatus.NOT_FOUND, "not-found", "There is nothing here for you.");
    }

    private static RuntimeException forbidden(Rule rule, Misdirection misdirection, String time) {
        return switch (rule) {
            case TOO_EARLY -> invalid(time, "impossible-date", "This cannot have been before what it follows.");
            case LATE_WITHOUT_REASON ->
                invalid("/lateBecause", "required", "More than 72 hours had gone by: say why (UK GDPR Art. 33).");
            case RISK_IS_NOTIFIABLE ->
                invalid(
                        "/ico/notifiable",
                        "contradicts-risk",
                        "Where people are likely to be at risk, the Information Commissioner's Office is told (UK GDPR"
                                + " Art. 33).");
            case DID_NOT_TRAVEL_THERE ->
                invalid("/recipient", "unknown", "By the ledger nothing of this contact went there.");
            case NOT_POSSIBLE_NOW -> conflict(rule, misdirection, "This cannot be done in the state that it is in.");
            case ICO_NOT_TOLD ->
                conflict(
                        rule,
                        misdirection,
                        "The Information Commissioner's Office has to be told before it is closed.");
            case FAMILY_NOT_TOLD ->
                conflict(rule, misdirection, "The family is to be told, or it is said why that is not safe.");
            case LEAD_NOT_TOLD -> conflict(rule, misdirection, "The safeguarding lead has to be told first.");
            case CORRECTIONS_OPEN ->
                conflict(rule, misdirection, "Somebody to whom it travelled has not said yet that it is corrected.");
            case NOT_ABOUT_A_WRONG_CHILD ->
                conflict(rule, misdirection, "It was not reported as being about a wrong child: nothing is corrected.");
        };
    }

    private static Refused conflict(Rule rule, Misdirection misdirection, String detail) {
        return new Refused(
                HttpStatus.CONFLICT,
                rule.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                detail,
                Map.of("state", MisdirectionView.State.of(misdirection).name()));
    }

    private static InvalidInput invalid(String pointer, String code, String detail) {
        return new InvalidInput(List.of(new FieldProblem(pointer, code, detail)));
    }

    private MisdirectionRefusals() {}
}
