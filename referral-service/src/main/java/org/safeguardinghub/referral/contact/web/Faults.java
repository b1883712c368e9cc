package org.safeguardinghub.referral.contact.web;

import java.util.Map;
import org.safeguardinghub.kit.problem.Refused;
import org.safeguardinghub.referral.contact.Contact.Claimed;
import org.springframework.http.HttpStatus;

/** The refusals of this API, each with its stable code. */
final class Faults {

    /** The same answer whether there is none or it is another's: existence itself is nobody's business. */
    static Refused notFound() {
        return new Refused(HttpStatus.NOT_FOUND, "not-found", "There is nothing here for you.");
    }

    static Refused clientReferenceUsed() {
        return new Refused(
                HttpStatus.CONFLICT,
                "client-reference-used",
                "Your agency has sent another referral under this clientReference; choose a new one.");
    }

    static Refused alreadyClaimed(Claimed by) {
        return new Refused(
                HttpStatus.CONFLICT,
                "already-claimed",
                "Somebody else has taken this contact.",
                Map.of("claimedBy", by.by().name(), "claimedAt", by.at().toString()));
    }

    static Refused stale(int version) {
        return new Refused(
                HttpStatus.PRECONDITION_FAILED,
                "stale-version",
                "The contact has changed since you read it; read it again.",
                Map.of("version", version));
    }

    static Refused ifMatchRequired() {
        return new Refused(
                HttpStatus.PRECONDITION_REQUIRED,
                "if-match-required",
                "Send the ETag of the contact as you saw it in If-Match.");
    }

    static Refused badRequest(String code, String detail) {
        return new Refused(HttpStatus.BAD_REQUEST, code, detail);
    }

    private Faults() {}
}
