package org.safeguardinghub.referral.statutory.web;

import java.util.Locale;
import java.util.Map;
import org.safeguardinghub.kit.problem.Refused;
import org.safeguardinghub.referral.statutory.CaseMoved;
import org.safeguardinghub.referral.statutory.CaseNames;
import org.safeguardinghub.referral.statutory.CaseReference;
import org.safeguardinghub.referral.statutory.KeptReferral;
import org.safeguardinghub.referral.statutory.Rule;
import org.springframework.http.HttpStatus;

/** Why a step of a referral was not taken, with a stable code and a sentence that says what would help. */
final class CaseRefusals {

    /** The referral after the step, or the problem that says why there was none. */
    static KeptReferral taken(CaseMoved moved) {
        return switch (moved) {
            case CaseMoved.Done(var kept) -> kept;
            case CaseMoved.Unknown _ -> throw notFound();
            case CaseMoved.Stale(var version) ->
                throw new Refused(
                        HttpStatus.PRECONDITION_FAILED,
                        "stale-version",
                        "The referral has changed since you read it; read it again.",
                        Map.of("version", version));
            case CaseMoved.Forbidden(var rule, var referral) ->
                throw new Refused(
                        rule == Rule.ALLOCATED_TO_SOMEBODY_ELSE ? HttpStatus.FORBIDDEN : HttpStatus.CONFLICT,
                        rule.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        sentence(rule),
                        Map.of("state", CaseNames.of(referral)));
        };
    }

    static CaseReference asked(String text) {
        return CaseReference.typed(text).orElseThrow(CaseRefusals::notFound);
    }

    static Refused notFound() {
        return new Refused(HttpStatus.NOT_FOUND, "not-found", "There is nothing here for you.");
    }

    private static String sentence(Rule rule) {
        return switch (rule) {
            case NOT_POSSIBLE_NOW -> "This cannot be done in the state the referral is in.";
            case ALLOCATED_TO_SOMEBODY_ELSE -> "Only the worker it is allocated to, or a manager, may do this.";
            case NOTHING_OFFERED_TO_YOU -> "Nobody has offered you this referral.";
            case SIGNED_BY_PROPOSER -> "Whoever proposed or recorded it does not sign it.";
            case IN_THE_FUTURE -> "This day has not come yet.";
            case BEFORE_THE_REFERRAL -> "This day is before the referral.";
            case NO_SUCH_PART -> "There is none of this kind here that is still running.";
            case POLICE_MISSING -> "A strategy discussion needs the police.";
            case HEALTH_MISSING -> "A strategy discussion needs health.";
            case REFERRER_MISSING -> "Invite the agency that referred the child.";
            case DISCUSSION_NOT_HELD -> "The strategy discussion has not been held yet.";
            case SECTION_47_NOT_DECIDED -> "The strategy discussion did not decide on a section 47 enquiry.";
            case BEFORE_THE_DISCUSSION -> "This day is before the strategy discussion.";
            case ENQUIRIES_OVERLAP -> "Another section 47 enquiry runs, or ended later than this day.";
            case BEFORE_THE_ENQUIRY -> "This day is before the enquiry began.";
            case ASSESSMENT_RUNS_ALREADY -> "An assessment runs already.";
            case BEFORE_THE_ASSESSMENT -> "This day is before the assessment began.";
            case BEFORE_THE_PLAN -> "This day is before the plan began.";
            case LATE_WITHOUT_REASON -> "This is later than allowed; say why in lateBecause.";
            case WORK_UNFINISHED ->
                "An assessment, a strategy discussion, an enquiry or a protection plan still runs; end it first.";
            case ACTION_WAS_TAKEN ->
                "Something was done about this referral, so it does not end as without further action: close it.";
            case NOT_ASSESSED -> "This reason says that an assessment was made, and none was authorised.";
            case BEFORE_THE_LAST_WORK -> "Something happened after this day; it cannot have ended before.";
            case CHILD_HAS_OPEN_REFERRAL -> "A referral of this child is open already.";
        };
    }

    private CaseRefusals() {}
}
