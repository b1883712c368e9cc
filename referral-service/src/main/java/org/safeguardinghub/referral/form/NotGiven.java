package org.safeguardinghub.referral.form;

/** A blank with its reason, which is an answer too. */
public record NotGiven(String field, Reason reason) {

    public enum Reason {
        NOT_KNOWN,
        NOT_ASKED,
        REFUSED,
        NOT_APPLICABLE,
        UNSAFE_TO_ASK
    }

    /** A reason covers the field it names, what is inside it, and what it is a part of. */
    boolean covers(String pointer) {
        return pointer.equals(field) || pointer.startsWith(field + "/") || field.startsWith(pointer + "/");
    }
}
