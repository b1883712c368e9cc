package org.safeguardinghub.referral.people.web;

import java.util.HashMap;
import java.util.Locale;
import org.safeguardinghub.kit.problem.Refused;
import org.safeguardinghub.referral.people.Answered;
import org.safeguardinghub.referral.people.Candidate;
import org.springframework.http.HttpStatus;

/** Why an answer to a possible match was not taken. */
final class MatchFaults {

    static Refused answeredMeanwhile(Candidate now) {
        var more = new HashMap<String, Object>();
        more.put("version", now.version());
        var given = now.given();
        if (given != null) {
            more.put("answer", given.answer().name());
            more.put("answeredBy", given.by().name());
            more.put("answeredAt", given.at().toString());
        }
        return new Refused(
                HttpStatus.PRECONDITION_FAILED,
                "stale-version",
                "Somebody has answered, or more has become known, since you read it; read it again.",
                more);
    }

    static Refused refused(Answered.Reason reason) {
        var code = reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return switch (reason) {
            case ASK_A_MANAGER ->
                new Refused(HttpStatus.FORBIDDEN, code, "A restricted record may match: ask a manager.");
            case ANSWERED_DIFFERENT_BEFORE ->
                new Refused(
                        HttpStatus.CONFLICT,
                        code,
                        "Somebody has said before that these are different people, or was not sure. Change that answer first.");
            case TWO_OF_ONE_FORM ->
                new Refused(
                        HttpStatus.CONFLICT,
                        code,
                        "This would make one child of two whom one referral names. Say that they are different, or take back the answer that links the other.");
            case LINKED_ALREADY ->
                new Refused(
                        HttpStatus.CONFLICT,
                        code,
                        "These are linked as one person. Take the link back before you answer otherwise.");
            case NOT_LINKED -> new Refused(HttpStatus.CONFLICT, code, "Nothing links these two here.");
        };
    }

    private MatchFaults() {}
}
