package org.safeguardinghub.referral.contact.web;

import org.safeguardinghub.kit.problem.Refused;
import org.springframework.http.HttpStatus;

/** The refusals of this API that are not about a step of a contact, each with its stable code. */
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

    static Refused badRequest(String code, String detail) {
        return new Refused(HttpStatus.BAD_REQUEST, code, detail);
    }

    private Faults() {}
}
