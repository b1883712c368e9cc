package org.safeguardinghub.referral.amendment.web;

import java.util.Map;
import org.safeguardinghub.kit.problem.Refused;
import org.safeguardinghub.referral.amendment.Amended.Reason;
import org.springframework.http.HttpStatus;

/** Why an amendment or withdrawal was not taken, with what would help. */
final class Faults {

    static Refused of(Reason reason) {
        return switch (reason) {
            case UNKNOWN -> new Refused(HttpStatus.NOT_FOUND, "not-found", "There is nothing here for you.");
            case DECIDED ->
                conflict(
                        "already-decided",
                        "What happens next has been decided. Send a new referral and name this one in linkedReferrals.");
            case PEOPLE_REMOVED ->
                conflict(
                        "people-removed",
                        "Every child and adult told of before stays at their place; say in because what was mistaken.");
            case PEOPLE_REORDERED ->
                conflict("people-reordered", "Children and adults stay in their order; add others at the end.");
            case OTHER_CLIENT_REFERENCE ->
                conflict("client-reference-differs", "An amendment has the clientReference of the referral.");
            case SENDERS_OWN_WORDS ->
                conflict("senders-own-words", "A partner sent this; the partner completes it. Ask them for more.");
        };
    }

    static Refused stale(int version) {
        return new Refused(
                HttpStatus.PRECONDITION_FAILED,
                "stale-version",
                "The referral has changed since you read it.",
                Map.of("version", version));
    }

    private static Refused conflict(String code, String detail) {
        return new Refused(HttpStatus.CONFLICT, code, detail);
    }

    private Faults() {}
}
