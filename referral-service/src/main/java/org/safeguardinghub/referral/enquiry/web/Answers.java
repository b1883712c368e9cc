package org.safeguardinghub.referral.enquiry.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.safeguardinghub.kit.problem.FieldProblem;
import org.safeguardinghub.kit.problem.InvalidInput;
import org.safeguardinghub.kit.problem.Refused;
import org.safeguardinghub.referral.enquiry.Asked;
import org.safeguardinghub.referral.enquiry.Objection;
import org.safeguardinghub.referral.enquiry.RequestId;
import org.safeguardinghub.referral.enquiry.RequestStep;
import org.safeguardinghub.referral.enquiry.Requests.KeptRequest;
import org.springframework.http.HttpStatus;

/** Why something was not done about a request, as a problem with a stable code and a sentence that says what would help. */
final class Answers {

    static KeptRequest done(RequestStep step) {
        return switch (step) {
            case RequestStep.Done(var kept) -> kept;
            case RequestStep.Unknown _ -> throw notFound();
            case RequestStep.Stale(var version) ->
                throw new Refused(
                        HttpStatus.PRECONDITION_FAILED,
                        "stale-version",
                        "The request has changed since you read it; read it again.",
                        Map.of("version", version));
            case RequestStep.NotNow(var request) ->
                throw new Refused(
                        HttpStatus.CONFLICT,
                        "not-possible-now",
                        "This cannot be done in the state the request is in.",
                        Map.of("state", request.stateName()));
            case RequestStep.NotAsked _ ->
                throw wrong("/answers", "question-not-asked", "There is an answer to a question that was not asked.");
        };
    }

    static List<KeptRequest> sent(Asked asked) {
        return switch (asked) {
            case Asked.Sent(var requests) -> requests;
            case Asked.Objected(var objection) -> throw objected(objection);
            case Asked.Withheld(var by) ->
                throw new Refused(
                        HttpStatus.CONFLICT,
                        "disclosure-refused",
                        by.reason(),
                        Map.of("rule", by.rule(), "agency", by.agency().value()));
            case Asked.Undecided(var wantOfARecord) ->
                throw wantOfARecord
                        ? new Refused(
                                HttpStatus.CONFLICT,
                                "sharing-record-not-open-yet",
                                "consent-service has not heard of this contact yet; ask again shortly.")
                        : new Refused(
                                HttpStatus.SERVICE_UNAVAILABLE,
                                "consent-unavailable",
                                "consent-service cannot be asked now. Only danger goes ahead of it.");
        };
    }

    /** Another agency's request does not exist for whoever asks; neither does what can be no id. */
    static RequestId id(String typed) {
        try {
            return new RequestId(UUID.fromString(typed));
        } catch (IllegalArgumentException none) {
            throw notFound();
        }
    }

    static Refused notFound() {
        return new Refused(HttpStatus.NOT_FOUND, "not-found", "There is nothing here for you.");
    }

    private static RuntimeException objected(Objection objection) {
        var code = objection.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return objection.isAboutTheInput()
                ? wrong(pointer(objection), code, sentence(objection))
                : new Refused(HttpStatus.CONFLICT, code, sentence(objection));
    }

    private static InvalidInput wrong(String pointer, String code, String detail) {
        return new InvalidInput(List.of(new FieldProblem(pointer, code, detail)));
    }

    private static String pointer(Objection objection) {
        return switch (objection) {
            case AGENCY_NOT_KNOWN, ASKED_ALREADY -> "/agencies";
            case QUESTION_NOT_KNOWN -> "/questions";
            case NO_SUCH_PERSON -> "/children";
            case DUE_NEEDED, DUE_AFTER_THE_CLOCK, DUE_PASSED -> "/dueAt";
            case SECTION_47_NOT_DECIDED,
                    AGREEMENT_MISSING,
                    AGREEMENT_REFUSED,
                    AGREEMENT_WITHDRAWN,
                    NOT_IN_DANGER,
                    NOT_SEEKING_CONSENT_UNEXPLAINED,
                    BALANCE_MISSING,
                    FAMILY_KNOWLEDGE_DIFFERS,
                    AUTHORISATION_MISSING -> "";
        };
    }

    private static String sentence(Objection objection) {
        return switch (objection) {
            case AGENCY_NOT_KNOWN -> "Your authority does not know one of these agencies.";
            case QUESTION_NOT_KNOWN -> "Choose questions from your authority's list, or write one in otherQuestion.";
            case NO_SUCH_PERSON -> "There is nobody at that place of the list; the first is 0.";
            case ASKED_ALREADY ->
                "One of these agencies has been asked already and has not answered in full: remind it, or take the first request back.";
            case SECTION_47_NOT_DECIDED ->
                "No manager has signed a decision that this child may be suffering significant harm, so section 47 cannot be claimed.";
            case AGREEMENT_MISSING ->
                "Nobody has told us that the family agreed. Without it, or a section 47 decision, asking would be unlawful.";
            case AGREEMENT_REFUSED -> "The family refused. Decide on the threshold instead of asking.";
            case AGREEMENT_WITHDRAWN -> "The family has taken its agreement back. Decide on the threshold again.";
            case NOT_IN_DANGER ->
                "Nobody has said that a child is in danger now, so vital interests cannot be claimed.";
            case NOT_SEEKING_CONSENT_UNEXPLAINED ->
                "Paragraph 18 needs the reason why nobody was asked to consent, in notSeekingConsent.";
            case BALANCE_MISSING -> "Say in balance why asking does the child less harm than not asking.";
            case FAMILY_KNOWLEDGE_DIFFERS ->
                "The referral does not say that the family knows. Say in family.told who told them and when.";
            case AUTHORISATION_MISSING ->
                "A manager has to say first that agencies may be asked although the family does not know.";
            case DUE_NEEDED -> "No clock says until when; give dueAt.";
            case DUE_AFTER_THE_CLOCK -> "The colour allows less time than that.";
            case DUE_PASSED -> "This time has passed.";
        };
    }

    private Answers() {}
}
